//! A statement as a quotation card: when and where it was said, the words, and by which way they came.

use egui::{
    Align, Frame, Label, Layout, Margin, Rect, RichText, Role, Sense, Shape, Stroke, TextStyle, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetText, pos2, vec2,
};

use super::citations::{chain_ui, origins_words};
use crate::app::names::{capitalised, language_name, short_name, title_of_id};
use crate::app::{Command, quote};
use crate::case::{About, Form, ItemRef, Kind, Stance, Statement};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::words;
use crate::ui::parts::{caption, copy_menu, link, paragraph, small_button, tag, tag_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{
    ORIGINAL, ORIGINAL_LINE, QUOTE, QUOTE_LINE, SECONDARY, SMALL, medium, semibold, serif, serif_italic, text,
};

/// What a card leaves out because it is said around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// By one speaker who is named above.
    ByOne,
    /// By several, each named on the card.
    BySeveral,
    /// In a dialogue of several who are named above; `answers` is true for all but the first of them.
    InDialogue {
        /// Set in from the words of the first.
        answers: bool,
    },
    /// At an event that is named above, each speaker named on the card.
    AtEvent,
}

impl Said {
    /// How far the words are set in.
    const fn inset(self) -> i8 {
        if matches!(self, Self::InDialogue { answers: true }) { 24 } else { 0 }
    }
}

/// Shows the statement `item` as a card across the whole width. A click selects it and brings it into view.
pub(super) fn card_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, said: Said, commands: &mut Vec<Command>) {
    let Some(statement) = reader.case.statements.get(item.at()) else {
        return;
    };
    let selected = reader.state.selection.item == Some(item);
    let ground = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().id_salt(("card", item)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let margin = Margin { left: 16 + said.inset(), right: 16, top: 12, bottom: 12 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 6.0;
                head_ui(ui, reader, statement, said, commands);
                words_ui(ui, reader, statement);
                way_ui(ui, reader, statement, commands);
                if let Some(words) = reader.presence(item) {
                    tag(ui, words);
                }
                // What is only mentioned is told where the statement is shown in full.
                tags_ui(ui, reader, statement, |stance| stance != Stance::Mentions, commands);
                if selected && said != Said::AtEvent {
                    in_full_ui(ui, reader, statement, item, commands);
                }
            });
        })
        .response;
    let rect = response.rect;
    let palette = reader.palette;
    if selected {
        ui.painter().set(ground, Shape::rect_filled(rect, 0.0, palette.selection));
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(edge, 0.0, palette.ink1);
    } else if response.hovered() {
        ui.painter().set(ground, Shape::rect_filled(rect, 0.0, palette.canvas));
    }
    if matches!(said, Said::InDialogue { .. }) {
        // Whose words these are is seen from their edge, before anything is read.
        let left = rect.left() + f32::from(said.inset()) + 5.0;
        let edge = Rect::from_min_max(pos2(left, rect.top() + 12.0), pos2(left + 3.0, rect.bottom() - 12.0));
        ui.painter().rect_filled(edge, 1.0, palette.party(reader.case, statement.speaker));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.5, palette.ink1), egui::StrokeKind::Inside);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.faint_line));
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, card_name(reader, statement)));
    if response.clicked() {
        commands.push(Command::GoTo(item));
    }
    copy_menu(&response, reader.state, item, commands);
}

/// How a screen reader names the card.
fn card_name(reader: &Reader<'_>, statement: &Statement) -> String {
    let when = statement.when.as_ref().map_or_else(|| say("time-unknown").to_owned(), |when| reader.when(when));
    let spoken = quote::spoken(reader.case, statement).shown;
    tell!("card-name", speaker = short_name(reader.case, statement.speaker), when = when, spoken = spoken)
}

fn head_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, said: Said, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    if said != Said::ByOne {
        let color = palette.party_ink(reader.case, statement.speaker);
        let name = short_name(reader.case, statement.speaker);
        let response = crate::ui::parts::colored_link(
            ui,
            name,
            (semibold(SECONDARY), color),
            &tell!("card-show-speaker", name = name, id = reader.case.name_of(statement.id)),
        );
        if response.clicked() {
            commands.push(Command::SelectActor(statement.speaker));
        }
    }
    let form = quote::shown_form_words(reader.case, statement);
    let form = ui.painter().layout_no_wrap(form, text(SMALL), palette.ink3);
    let width = (ui.available_width() - form.size().x - 12.0).max(80.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(width);
            when_and_event_ui(ui, reader, statement, said);
        });
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| ui.label(form));
    });
}

/// When and at which event: in one line where there is room, otherwise the event below.
fn when_and_event_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, said: Said) {
    let palette = reader.palette;
    let when = statement
        .when
        .as_ref()
        .map_or_else(|| say("time-unknown-alone").to_owned(), |when| capitalised(&reader.when(when)));
    let when = WidgetText::from(RichText::new(when).font(medium(SMALL + 0.5)).color(palette.ink1));
    let event = statement.event.filter(|_| said != Said::AtEvent).map(|event| reader.event_title(event));
    let Some(event) = event else {
        ui.add(Label::new(when).wrap());
        return;
    };
    let event = WidgetText::from(RichText::new(event).font(text(SMALL)).color(palette.ink2));
    let width_of = |words: &WidgetText| {
        let galley = words.clone().into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body);
        galley.size().x
    };
    let beside = width_of(&when) + width_of(&event) + 8.0 <= ui.available_width();
    if beside {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add(Label::new(when).extend());
            ui.add(Label::new(event).extend());
        });
    } else {
        ui.add(Label::new(when).wrap());
        ui.add(Label::new(event).wrap());
    }
}

/// The words, and the original below a translation.
pub(super) fn words_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement) {
    let spoken = quote::spoken(reader.case, statement);
    let font = if statement.form == Form::Paraphrase { serif_italic(QUOTE) } else { serif(QUOTE) };
    let shown = quote::quoted(spoken.shown, spoken.tag, statement.form);
    paragraph(ui, &shown, font, QUOTE_LINE, reader.palette.ink1);
    if let Some((original, tag)) = spoken.original {
        match statement.form {
            Form::Translated => {}
            Form::Verbatim => {
                caption(ui, tell!("card-original-verbatim", language = language_name(tag)));
            }
            Form::Paraphrase => {
                caption(ui, tell!("card-original", language = language_name(tag)));
            }
        }
        let original = quote::quoted(original, tag, statement.form);
        paragraph(ui, &original, serif(ORIGINAL), ORIGINAL_LINE, reader.palette.ink2);
    }
}

/// Room around the words of the button that copies: its padding, and what keeps it apart.
const COPY_MARGIN: f32 = 26.0;

/// By which way the words came, and the button that copies them.
fn way_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, commands: &mut Vec<Command>) {
    // As wide as the longer of what the button says, so that nothing moves when it was clicked.
    let copy_width = [say("copy"), say("copied")].into_iter().fold(0.0_f32, |widest, words| {
        widest.max(ui.painter().layout_no_wrap(words.to_owned(), text(SMALL), reader.palette.ink1).size().x)
    });
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - copy_width - COPY_MARGIN).max(80.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(width);
            for citation in &statement.sources {
                chain_ui(ui, reader, statement.speaker, citation.source, commands);
            }
            if statement.sources.is_empty() {
                caption(ui, say("card-no-source"));
            }
            if let Some(words) = origins_words(reader.case, Some(statement.speaker), &statement.sources) {
                tag(ui, &words);
            }
        });
        ui.with_layout(Layout::top_down(Align::RIGHT), |ui| {
            copy_button_ui(ui, reader, statement, commands);
        });
    });
}

/// The button that takes words, citation and link; for a moment it says that it did.
pub(super) fn copy_button_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, commands: &mut Vec<Command>) {
    const SAID_SECONDS: f64 = 1.5;
    let key = egui::Id::unique(("copied", statement.id.0));
    let now = ui.input(|input| input.time);
    let copied_at = ui.data(|data| data.get_temp::<f64>(key));
    let just_now = copied_at.is_some_and(|at| now - at < SAID_SECONDS);
    let name = tell!("card-copy", id = reader.case.name_of(statement.id));
    if small_button(ui, if just_now { say("copied") } else { say("copy") }, &name).clicked() {
        commands.push(Command::Copy(quote::to_copy(reader.case, statement, reader.clock)));
        ui.data_mut(|data| data.insert_temp(key, now));
        ui.request_repaint_after(std::time::Duration::from_secs_f64(SAID_SECONDS));
    }
}

/// Topics, what the words are about where `shown` says so of the stance, and tags.
pub(super) fn tags_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    statement: &Statement,
    shown: impl Fn(Stance) -> bool,
    commands: &mut Vec<Command>,
) {
    let case = reader.case;
    let on_topic = |about: &&About| statement.topics.contains(&about.id);
    let about: Vec<&About> = statement.about.iter().filter(|about| !on_topic(about) && shown(about.stance)).collect();
    if statement.topics.is_empty() && about.is_empty() && statement.tags.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let said_in = case.name_of(statement.id);
        for topic in &statement.topics {
            let title = case.topic(*topic).map_or_else(|| case.name_of(*topic), |topic| words(&topic.title, case));
            let stance = statement.about.iter().find(|about| about.id == *topic).map(|about| about.stance);
            let words = match stance {
                None | Some(Stance::Mentions) => title.to_owned(),
                Some(stance) => format!("{title} · {}", stance.term()),
            };
            if tag_button(ui, &words, &tell!("card-topic", said_in = said_in, title = title)).clicked()
                && let Some(item) = case.item(*topic)
            {
                commands.push(Command::Inspect(item));
            }
        }
        for about in about {
            let words = format!("{} · {}", about.stance.term(), title_of_id(case, about.id));
            if tag_button(ui, &words, &tell!("card-about", said_in = said_in, words = words)).clicked()
                && let Some(item) = case.item(about.id)
            {
                commands.push(Command::Inspect(item));
            }
        }
        for word in &statement.tags {
            tag(ui, &format!("#{word}"));
        }
    });
}

fn in_full_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, item: ItemRef, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let id = reader.case.name_of(statement.id);
        if link(ui, say("card-everything"), text(SMALL), &tell!("card-show-in-full", id = id)).clicked() {
            commands.push(Command::Inspect(item));
        }
        if let Some(event) = statement.event.and_then(|event| reader.case.item(event)).filter(|e| e.kind == Kind::Event)
            && link(ui, say("card-the-event"), text(SMALL), &tell!("card-show-event", id = id)).clicked()
        {
            commands.push(Command::Inspect(event));
        }
    });
}
