//! What is said of the window to who does not see it, mended before it is handed over: parts that egui makes without a name
//! get one from the region they are in, and no two parts that answer have the same.

use std::borrow::Cow;

use egui::accesskit::{Action, Node, NodeId, Role};
use egui::{Context, FullOutput, Plugin};
use rustc_hash::FxHashMap;

use crate::language::{self, Speech, say};

/// Mends the names of each frame, where somebody listens.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// How the last frame spoke: names are given after it.
    pub speech: Speech,
}

impl Plugin for Spoken {
    fn debug_name(&self) -> &'static str {
        "names of what answers"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let _speaking = language::speak(self.speech.clone());
        if let Some(update) = &mut output.platform_output.accesskit_update
            && let Some(tree) = &update.tree
        {
            mend(tree.root, &mut update.nodes);
        }
    }
}

/// Names what has no name and tells apart what has the same, from the beginning of the window to its end.
fn mend(root: NodeId, nodes: &mut [(NodeId, Node)]) {
    for (place, name) in names(root, nodes) {
        if let Some((_, node)) = nodes.get_mut(place) {
            node.set_label(name);
        }
    }
}

/// The names that are missing or taken, each with the place of the part that is to have it.
fn names(root: NodeId, nodes: &[(NodeId, Node)]) -> Vec<(usize, String)> {
    let places: FxHashMap<NodeId, usize> = nodes.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    let mut names: Vec<(usize, String)> = Vec::new();
    // Which names are taken, each with the number that the next part of this name gets.
    let mut taken: FxHashMap<(Role, Cow<'_, str>), usize> = FxHashMap::default();
    taken.reserve(nodes.len());
    // Parts with the region that each is in, the next one last.
    let mut waiting: Vec<(NodeId, Option<&str>)> = vec![(root, None)];
    while let Some((id, region)) = waiting.pop() {
        let Some((place, node)) = places.get(&id).and_then(|place| Some((*place, &nodes.get(*place)?.1))) else {
            continue;
        };
        let inside = if is_region(node.role()) { node.label().or(region) } else { region };
        if answers(node) {
            let role = node.role();
            let named = node.label().filter(|label| label.chars().any(|c| !c.is_whitespace()));
            let is_named = named.is_some();
            if let Some(name) = named.map(Cow::Borrowed).or_else(|| name_for(node, inside).map(Cow::Owned)) {
                let key = (role, name);
                let mut number = taken.get(&key).copied();
                let mut own = key.1.clone();
                while let Some(next) = number.as_mut().filter(|_| taken.contains_key(&(role, own.clone()))) {
                    own = Cow::Owned(format!("{} ({next})", key.1));
                    *next += 1;
                }
                if !is_named || number.is_some() {
                    names.push((place, own.clone().into_owned()));
                }
                if let Some(next) = number {
                    taken.insert(key, next);
                }
                taken.insert((role, own), 2);
            }
        }
        waiting.extend(node.children().iter().rev().map(|child| (*child, inside)));
    }
    names
}

fn answers(node: &Node) -> bool {
    node.supports_action(Action::Click) || node.supports_action(Action::Focus)
}

/// Whether a part is one that others are named after.
fn is_region(role: Role) -> bool {
    matches!(role, Role::Pane | Role::Dialog | Role::Menu)
}

/// A name for a part of egui's own that has none.
fn name_for(node: &Node, region: Option<&str>) -> Option<String> {
    let sideways = node.bounds().is_some_and(|bounds| bounds.width() > bounds.height());
    let what = match node.role() {
        Role::ScrollBar if sideways => say("scroll-sideways"),
        Role::ScrollBar => say("scroll"),
        _ => return None,
    };
    Some(region.map_or_else(|| what.to_owned(), |region| format!("{what}: {region}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_without_a_name_are_named_after_their_region_and_the_same_names_are_told_apart() {
        let part = |role: Role, label: &str| {
            let mut node = Node::new(role);
            node.add_action(Action::Click);
            if !label.is_empty() {
                node.set_label(label);
            }
            node
        };
        let mut window = Node::new(Role::Window);
        window.set_children([NodeId(1), NodeId(4), NodeId(5), NodeId(6)]);
        let mut region = Node::new(Role::Pane);
        region.set_label("Inspector");
        region.set_children([NodeId(3), NodeId(2)]);
        let mut nodes = vec![
            (NodeId(4), part(Role::Button, "Copy")),
            (NodeId(5), part(Role::Button, "Copy (3)")),
            (NodeId(6), part(Role::Button, "Copy")),
            (NodeId(3), part(Role::Button, "Copy")),
            (NodeId(2), part(Role::ScrollBar, "")),
            (NodeId(1), region),
            (NodeId(0), window),
        ];
        mend(NodeId(0), &mut nodes);
        let names: Vec<_> = nodes.iter().map(|(_, node)| node.label().unwrap_or_default()).collect();
        assert_eq!(names, ["Copy (2)", "Copy (3)", "Copy (4)", "Copy", "Scroll: Inspector", "Inspector", ""]);
    }
}
