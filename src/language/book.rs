//! The words of the interface: one Fluent file a language, read once, looked up by key.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rustc_hash::FxHashMap;

use super::{Language, interface};
use crate::case::SharedStr;

/// The value of an argument: a text or a number.
pub type Value<'a> = FluentValue<'a>;

/// What can be an argument: words, and numbers that choose a plural.
pub trait Argument {
    /// It as the words of the interface take it.
    fn value(&self) -> Value<'_>;
}

macro_rules! arguments {
    ($like:expr => $($kind:ty),+) => {
        $(impl Argument for $kind {
            fn value(&self) -> Value<'_> {
                $like(self)
            }
        })+
    };
}

arguments!(|words| Value::String(Cow::Borrowed(words)) => str, String, Box<str>, SharedStr, Cow<'_, str>);
arguments!(|number: &_| Value::from(*number) => u8, u32, u64, usize, i64);

impl<A: Argument + ?Sized> Argument for &A {
    fn value(&self) -> Value<'_> {
        A::value(self)
    }
}

/// The words of one language.
struct Book {
    bundle: FluentBundle<FluentResource>,
    /// What has no arguments, as it is said.
    plain: FxHashMap<Box<str>, Box<str>>,
    /// The sentence that explains what a key names.
    helps: FxHashMap<Box<str>, Box<str>>,
}

static ENGLISH: LazyLock<Book> = LazyLock::new(|| Book::new("en", include_str!("../../assets/words/en.ftl")));
static UKRAINIAN: LazyLock<Book> = LazyLock::new(|| Book::new("uk", include_str!("../../assets/words/uk.ftl")));
static RUSSIAN: LazyLock<Book> = LazyLock::new(|| Book::new("ru", include_str!("../../assets/words/ru.ftl")));

fn book(language: Language) -> &'static Book {
    match language {
        Language::English => &ENGLISH,
        Language::Ukrainian => &UKRAINIAN,
        Language::Russian => &RUSSIAN,
    }
}

impl Book {
    fn new(tag: &str, text: &str) -> Self {
        // Of a file with an error everything else is used; a test holds that there is none.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let keys = keys_of(&resource);
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        // Marks around arguments are for right-to-left text, which none of these languages is; fonts lack them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            Value::Number(number) if number.value.fract() == 0.0 => Some(grouped(number.value as i64)),
            _ => None,
        }));
        bundle.add_resource_overriding(resource);
        let mut book = Self { bundle, plain: FxHashMap::default(), helps: FxHashMap::default() };
        for key in keys {
            let (message, attribute) = key.split_once('.').map_or((&*key, None), |(key, name)| (key, Some(name)));
            if let Some(words) = book.written(message, attribute, None) {
                let map = if attribute.is_some() { &mut book.helps } else { &mut book.plain };
                map.insert(message.into(), words.into());
            }
        }
        book
    }

    /// The words of a message; `None` where it is not there or wants other arguments.
    fn written(&self, message: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        errors.is_empty().then_some(words)
    }
}

/// Every key of a file, explanations as `key.help`.
fn keys_of(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            keys.extend(message.value.is_some().then(|| message.id.name.to_owned()));
            keys.extend(message.attributes.iter().map(|of| format!("{}.{}", message.id.name, of.id.name)));
        }
    }
    keys
}

/// The words of the interface for `key`, which take no arguments; the key itself where there are none.
pub fn say(key: &'static str) -> &'static str {
    let find = |language| book(language).plain.get(key).map(|words| &**words);
    find(interface()).or_else(|| find(Language::English)).unwrap_or(key)
}

/// The sentence that explains what `key` names; empty where there is none.
pub fn say_help(key: &str) -> &'static str {
    let find = |language| book(language).helps.get(key).map(|words| &**words);
    find(interface()).or_else(|| find(Language::English)).unwrap_or_default()
}

/// The words of the interface for `key` with these arguments; [`crate::tell!`] is the way to call it.
pub fn told(key: &'static str, arguments: &[(&'static str, Value<'_>)]) -> String {
    let arguments = arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    let find = |language| book(language).written(key, None, Some(&arguments));
    find(interface()).or_else(|| find(Language::English)).unwrap_or_else(|| key.to_owned())
}

/// The words for so many of something, whose key is known only when it is asked for.
pub fn counted(key: &'static str, count: usize) -> String {
    told(key, &[("count", count.value())])
}

/// A number with gaps that no line breaks at between thousands, from five digits on: `1 000 000`.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut words = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        words.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            words.push('\u{a0}');
        }
        words.push(digit);
    }
    words
}
