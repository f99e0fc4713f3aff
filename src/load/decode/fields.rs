//! The fields of a struct, one by one, and the values that they hold.

use super::super::lexer::Span;
use super::super::shape::{RawKind, RawText, Str};
use super::super::tree::{Field, Node, TreeError, Value};
use super::{Decoded, UnknownField};
use crate::case::EventKind;

/// The fields of one struct, taken one by one.
pub struct Fields<'a> {
    span: Span,
    what: String,
    left: Vec<Field<'a>>,
    /// Unknown fields of this struct, to guess at what is missing.
    strangers: Vec<(String, Option<&'static str>)>,
}

impl<'a> Fields<'a> {
    pub fn new(node: Node<'a>, known: &[&'static str], what: &str, unknown: &mut Vec<UnknownField>) -> Decoded<Self> {
        let span = node.span;
        let fields = match node.value {
            Value::Struct { fields, .. } => fields,
            Value::Tuple { ref values, .. } if values.is_empty() => Vec::new(),
            other => {
                let mut error = wrong(span, format!("expected {what}, found {}", other.described()));
                error.hint = Some("write its fields in round brackets: `(id: \"…\", …)`".to_owned());
                return Err(error);
            }
        };
        let mut kept: Vec<Field<'a>> = Vec::with_capacity(fields.len());
        let mut strangers = Vec::new();
        for field in fields {
            if !known.contains(&field.name) {
                let nearest = nearest(field.name, known.iter().copied());
                strangers.push((field.name.to_owned(), nearest));
                unknown.push(UnknownField { span: field.span, name: field.name.to_owned(), nearest });
            } else if kept.iter().any(|other| other.name == field.name) {
                let mut error = wrong(field.span, format!("`{}` is given twice", field.name));
                error.hint = Some("keep one of the two".to_owned());
                return Err(error);
            } else {
                kept.push(field);
            }
        }
        Ok(Self { span, what: what.to_owned(), left: kept, strangers })
    }

    pub fn span_of(&self, name: &str) -> Span {
        self.left.iter().find(|field| field.name == name).map_or(self.span, |field| field.value.span)
    }

    /// The value of a field, `Some(…)` taken off; `None` where it is not there or `None`.
    pub fn take(&mut self, name: &str) -> Option<Node<'a>> {
        let at = self.left.iter().position(|field| field.name == name)?;
        unwrapped(self.left.swap_remove(at).value)
    }

    pub fn required<T>(&mut self, name: &'static str, read: impl FnOnce(Node<'a>) -> Decoded<T>) -> Decoded<T> {
        match self.take(name) {
            Some(node) => in_field(name, read(node)),
            None => Err(self.missing(&format!("`{name}`"))),
        }
    }

    pub fn optional<T>(&mut self, name: &'static str, read: impl FnOnce(Node<'a>) -> Decoded<T>) -> Decoded<Option<T>> {
        self.take(name).map(|node| in_field(name, read(node))).transpose()
    }

    pub fn or<T>(&mut self, name: &'static str, default: T, read: impl FnOnce(Node<'a>) -> Decoded<T>) -> Decoded<T> {
        Ok(self.optional(name, read)?.unwrap_or(default))
    }

    pub fn list<T>(&mut self, name: &'static str, mut read: impl FnMut(Node<'a>) -> Decoded<T>) -> Decoded<Vec<T>> {
        self.take(name).map_or_else(|| Ok(Vec::new()), |node| in_field(name, list(node, &mut read)))
    }

    pub fn missing(&self, wanted: &str) -> TreeError {
        let mut error = wrong(self.span, format!("{} must have {wanted}", self.what));
        let plain = wanted.trim_matches('`');
        error.hint = Some(
            match self
                .strangers
                .iter()
                .find(|(_, nearest)| nearest.is_some_and(|name| wanted.contains(&format!("`{name}`"))))
            {
                Some((written, _)) => format!("is `{written}` meant to be `{plain}`?"),
                None => format!("add the field {wanted}"),
            },
        );
        error
    }
}

fn in_field<T>(name: &str, read: Decoded<T>) -> Decoded<T> {
    read.map_err(|mut error| {
        if !error.over_limit && !error.message.contains('`') {
            error.message = format!("`{name}`: {}", error.message);
        }
        error
    })
}

/// Takes `Some(…)` off; `None` for `None`.
pub fn unwrapped(node: Node<'_>) -> Option<Node<'_>> {
    match node.value {
        Value::Name("None") => None,
        Value::Tuple { name: Some("Some"), mut values } if values.len() == 1 => values.pop().and_then(unwrapped),
        _ => Some(node),
    }
}

pub fn wrong(span: Span, message: String) -> TreeError {
    TreeError { span, message, hint: None, over_limit: false }
}

pub fn expected(node: &Node<'_>, what: &str) -> TreeError {
    wrong(node.span, format!("expected {what}, found {}", node.value.described()))
}

pub fn expect_struct(node: &Node<'_>, what: &str) -> Decoded<()> {
    match &node.value {
        Value::Struct { .. } => Ok(()),
        Value::Tuple { values, .. } if values.is_empty() => Ok(()),
        _ => Err(expected(node, what)),
    }
}

pub fn string(node: Node<'_>) -> Decoded<Str<'_>> {
    match node.value {
        Value::Str(words) => Ok(Str { words, span: node.span }),
        Value::Name(name) => {
            let mut error = expected(&node, "a string");
            error.hint = Some(format!("put it in quotation marks: \"{name}\""));
            Err(error)
        }
        _ => Err(expected(&node, "a string")),
    }
}

pub fn text(node: Node<'_>) -> Decoded<RawText<'_>> {
    let span = node.span;
    match node.value {
        Value::Str(words) => Ok(RawText { versions: vec![(None, Str { words, span })], span, is_map: false }),
        Value::Map(entries) => {
            let version = |(key, value)| Ok((Some(string(key)?), string(value)?));
            Ok(RawText { versions: entries.into_iter().map(version).collect::<Decoded<_>>()?, span, is_map: true })
        }
        _ => Err(expected(&node, "a string or a map from language to string")),
    }
}

pub fn boolean(node: &Node<'_>) -> Decoded<bool> {
    match node.value {
        Value::Bool(value) => Ok(value),
        _ => Err(expected(node, "`true` or `false`")),
    }
}

pub fn integer(node: &Node<'_>) -> Decoded<(Option<i64>, Span)> {
    match node.value {
        Value::Integer(number) => Ok((number, node.span)),
        _ => Err(expected(node, "a whole number")),
    }
}

pub fn list<'a, T>(node: Node<'a>, read: &mut impl FnMut(Node<'a>) -> Decoded<T>) -> Decoded<Vec<T>> {
    if let Value::List(values) = node.value {
        return values.into_iter().map(read).collect();
    }
    let mut error = expected(&node, "a list");
    error.hint = Some("put it in square brackets".to_owned());
    Err(error)
}

pub fn variant<T: Copy>(node: &Node<'_>, names: &'static [(&'static str, T)]) -> Decoded<T> {
    let Value::Name(written) = node.value else {
        let mut error = expected(node, &format!("one of {}", listed(names.iter().map(|(name, _)| *name))));
        if let Value::Str(words) = &node.value
            && names.iter().any(|(name, _)| name == words)
        {
            error.hint = Some(format!("write {words} without quotation marks"));
        }
        return Err(error);
    };
    names
        .iter()
        .find(|(name, _)| *name == written)
        .map(|(_, value)| *value)
        .ok_or_else(|| unknown_variant(node.span, written, names.iter().map(|(name, _)| *name)))
}

pub fn event_kind(node: Node<'_>) -> Decoded<RawKind<'_>> {
    let names = || EventKind::NAMES.iter().map(|(name, _)| *name).chain(["Other(\"…\")"]);
    match node.value {
        Value::Name(written) => EventKind::NAMES
            .iter()
            .find(|(name, _)| *name == written)
            .map(|(_, kind)| RawKind::Known(kind.clone()))
            .ok_or_else(|| unknown_variant(node.span, written, names())),
        Value::Tuple { name: Some("Other"), mut values } if values.len() == 1 => {
            let Some(word) = values.pop() else { return Err(wrong(node.span, "`Other` needs a word".to_owned())) };
            string(word).map(RawKind::Other)
        }
        Value::Tuple { name: Some(name), .. } | Value::Struct { name: Some(name), .. } => {
            Err(unknown_variant(node.span, name, names()))
        }
        _ => Err(expected(&node, &format!("one of {}", listed(names())))),
    }
}

fn unknown_variant(span: Span, written: &str, names: impl Iterator<Item = &'static str> + Clone) -> TreeError {
    let mut error = wrong(span, format!("`{written}` is not one of {}", listed(names.clone())));
    error.hint = nearest(written, names).map(|name| format!("did you mean `{name}`?"));
    error
}

fn listed(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// The name that `written` is most likely meant to be.
pub fn nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let length = written.chars().count();
    let most = |name: &str| (name.chars().count().max(length) / 3).max(1);
    names
        // What differs that much in length alone need not be compared.
        .filter(|name| name.chars().count().abs_diff(length) <= most(name))
        .map(|name| (strsim::damerau_levenshtein(&written.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= most(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
