//! The widget driven and looked at as a user would.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::app::{Document, Walk, apply};
use crate::case::{ItemRef, Kind};
use crate::timeline::extent::first_view;
use crate::timeline::folds::Folds;
use crate::timeline::testing::example;
use crate::timeline::walk::Step;
use crate::ui::theme::install;

struct World {
    state: State,
    view: TimelineView,
    commands: Vec<Command>,
    /// What keys and menus ask for in the next frame.
    asked: Vec<Command>,
}

fn world() -> World {
    let case = example();
    let mut state = State::default();
    state.view.viewport = first_view(&case).expect("a view");
    state.document = Document::new(case, Vec::new(), Vec::new());
    World { state, view: TimelineView::default(), commands: Vec::new(), asked: Vec::new() }
}

fn harness(world: World, size: egui::Vec2, theme: egui::Theme) -> Harness<'static, World> {
    Harness::builder().with_size(size).with_theme(theme).with_context_setup(install).build_ui_state(
        |ui, world: &mut World| {
            let mut commands = std::mem::take(&mut world.asked);
            egui::Panel::bottom("overview").exact_size(40.0).frame(egui::Frame::NONE).show(ui, |ui| {
                overview_ui(ui, &world.state, &mut world.view, &mut commands);
            });
            egui::Panel::bottom("commitments").exact_size(140.0).frame(egui::Frame::NONE).show(ui, |ui| {
                let shown =
                    crate::app::table::listing::Listing::of(crate::app::Table::Commitments, &world.state).kept();
                let _ = commitments_ui(ui, &world.state, &shown, (&mut world.view, &mut commands));
            });
            egui::CentralPanel::no_frame().show(ui, |ui| {
                timeline_ui(ui, &world.state, &mut world.view, &mut commands);
            });
            for command in commands {
                world.commands.push(command.clone());
                let _ = apply(&mut world.state, command);
            }
        },
        world,
    )
}

fn at_work(world: World) -> Harness<'static, World> {
    let mut harness = harness(world, egui::vec2(1100.0, 800.0), egui::Theme::Light);
    harness.run();
    harness
}

#[test]
fn an_event_is_selected_by_its_node() {
    let mut harness = at_work(world());
    harness
        .get_by_label_contains(
            "Event: Rubio–Lavrov call — Rubio, Lavrov — Sat 15 Feb 2025, perhaps 19:30 Riyadh — lane of Lavrov",
        )
        .click();
    harness.run();
    assert_eq!(harness.state().state.selection.item, Some(ItemRef::new(Kind::Event, 4)));
}

#[test]
fn a_label_answers_for_its_mark() {
    let mut harness = at_work(world());
    harness.ctx.all_styles_mut(|style| style.animation_time = 0.0);
    let mut selected = 0;
    for index in 0..harness.state().state.document.case.statements.len() {
        let item = ItemRef::new(Kind::Statement, index);
        // As far as it is in sight: what was selected may have moved the lanes.
        let label = harness.state().view.labelled.borrow().of(item);
        let Some(rect) = label.filter(|rect| rect.right() < 1_095.0 && rect.bottom() < 610.0) else { continue };
        let at = rect.center();
        let view = harness.state().state.view.viewport;
        harness.hover_at(at);
        harness.run();
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, egui::Modifiers::NONE);
            harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        harness.run();
        // That of several zooms to them.
        let zoomed = harness.state().state.view.viewport != view;
        let found = harness.state().state.selection.item;
        assert!(found == Some(item) || found.is_none() && zoomed, "{item:?} {found:?}");
        selected += usize::from(found.is_some());
        harness.state_mut().asked.extend([Command::ClearSelection, Command::SetViewport(view)]);
        harness.run();
        // As it is seen after that.
        harness.run();
    }
    assert!(selected > 1);
}

#[test]
fn a_lane_head_selects_and_a_party_head_folds() {
    let mut harness = at_work(world());
    harness.get_by_label("Actor Sergey Lavrov, Foreign Minister, 4 statements").click();
    harness.run();
    let lavrov = harness.state().state.document.case.find("lavrov").expect("an actor");
    assert_eq!(harness.state().state.selection.actors, [lavrov]);
    harness.get_by_label("Party ru, shown").click();
    harness.run();
    assert!(harness.query_by_label("Actor Sergey Lavrov, Foreign Minister, 4 statements").is_none());
    harness.get_by_label_contains("Party ru, folded").click();
    harness.run();
    assert!(harness.query_by_label("Actor Sergey Lavrov, Foreign Minister, 4 statements").is_some());
}

#[test]
fn dragging_pans_and_the_wheel_zooms_at_the_pointer() {
    let mut harness = at_work(world());
    let before = harness.state().state.view.viewport;
    harness.drag_at(egui::pos2(700.0, 500.0));
    harness.hover_at(egui::pos2(600.0, 500.0));
    harness.run();
    harness.drop_at(egui::pos2(600.0, 500.0));
    harness.run();
    let panned = harness.state().state.view.viewport;
    assert!(panned.start > before.start);
    assert!((panned.span_secs() - before.span_secs()).abs() < 1.0);
    harness.hover_at(egui::pos2(600.0, 500.0));
    harness.run();
    harness.event(egui::Event::Zoom(2.0));
    harness.run();
    let zoomed = harness.state().state.view.viewport;
    assert!((zoomed.span_secs() * 2.0 - panned.span_secs()).abs() < 1.0, "{panned:?} {zoomed:?}");
    // The harness leaves a margin of 8 points.
    let axis = Axis::of(Rect::from_x_y_ranges(8.0..=1092.0, 0.0..=800.0), HEAD_WIDTH, panned, Folds::none());
    assert!((axis.time(panned, 600.0) - axis.time(zoomed, 600.0)).abs() < 1.0);
}

#[test]
fn the_overview_is_clicked_and_its_window_dragged() {
    let mut harness = at_work(world());
    let whole = harness.state().state.document.range.expect("a range");
    harness.get_by_label("Whole case").click();
    harness.run();
    let clicked = harness.state().state.view.viewport;
    assert!((clicked.centre_secs() - whole.centre_secs()).abs() < whole.span_secs() * 0.01);
    let middle = harness.get_by_label("Whole case").rect().center();
    harness.drag_at(middle);
    harness.hover_at(middle + egui::vec2(50.0, 0.0));
    harness.run();
    harness.drop_at(middle + egui::vec2(50.0, 0.0));
    harness.run();
    let dragged = harness.state().state.view.viewport;
    assert!(dragged.start > clicked.start);
    assert!((dragged.span_secs() - clicked.span_secs()).abs() < 1.0);
}

#[test]
fn a_commitment_is_selected_by_its_row() {
    let mut harness = at_work(world());
    harness.get_by_label_contains("Commitment: Answer within a day").scroll_to_me();
    harness.run();
    harness.get_by_label_contains("Commitment: Answer within a day").click();
    harness.run();
    let answered = harness.state().state.selection.item;
    assert_eq!(answered, Some(ItemRef::new(Kind::Commitment, 3)));
    assert!(harness.query_by_label_contains("Overdue · pending").is_some());
}

/// The selected item's kind and index.
fn selected(harness: &Harness<'_, World>) -> Option<(Kind, u32)> {
    harness.state().state.selection.item.map(|item| (item.kind, item.index))
}

#[test]
fn arrow_keys_walk_the_lanes_and_tab_leaves_them() {
    let mut harness = at_work(world());
    let call = "Rubio–Lavrov call — Rubio, Lavrov — Sat 15 Feb 2025, perhaps 19:30 Riyadh — lane of Lavrov";
    harness.get_by_label_contains(call).click();
    harness.run();
    let step = |harness: &mut Harness<'_, World>, way: Step| {
        let has_keyboard = harness.get_by_label("Timeline").is_focused();
        assert!(has_keyboard, "a click on a mark gives the timeline the keyboard");
        // As the table of keys asks for it.
        harness.state_mut().asked.push(Command::Walk(Walk::Lanes(way)));
        harness.run();
    };
    step(&mut harness, Step::Later);
    assert_eq!(selected(&harness), Some((Kind::Statement, 8)), "Lavrov's next words");
    step(&mut harness, Step::Earlier);
    assert_eq!(selected(&harness), Some((Kind::Event, 4)));
    step(&mut harness, Step::Above);
    assert_eq!(selected(&harness), Some((Kind::Event, 0)), "Putin's call");
    harness.key_press(egui::Key::ArrowRight);
    harness.run();
    assert!(harness.get_by_label("Timeline").is_focused(), "arrows stay");
    harness.key_press(egui::Key::Tab);
    harness.run();
    assert!(!harness.get_by_label("Timeline").is_focused(), "Tab leaves");
}

#[test]
fn the_line_at_the_pointer_goes_when_the_pointer_does() {
    let mut harness = at_work(world());
    harness.hover_at(egui::pos2(600.0, 500.0));
    harness.run();
    assert!(harness.state().view.pointed.is_some());
    // To the heads, where there is no time.
    harness.hover_at(egui::pos2(60.0, 500.0));
    harness.run();
    assert!(harness.state().view.pointed.is_none());
}

#[test]
fn no_lane_moves_while_one_zooms_from_the_whole_case_to_a_minute() {
    let mut harness = at_work(world());
    let places = |harness: &Harness<'_, World>| -> Vec<Rect> {
        let heads = ["Party us, shown", "Actor Sergey Lavrov, Foreign Minister, 4 statements"];
        let heads = heads.map(|head| harness.get_by_label(head).rect());
        let commitment = harness.get_by_label_contains("Commitment: Consultation mechanism").rect();
        heads.into_iter().chain([commitment]).collect()
    };
    harness.state_mut().asked.push(Command::FitAll);
    harness.run();
    let first = places(&harness);
    let mut steps = 0;
    while harness.state().state.view.viewport.span_secs() > 60.0 {
        harness.state_mut().asked.push(Command::Zoom { factor: 1.3, anchor: 0.6 });
        harness.run();
        assert_eq!(places(&harness), first, "{:?}", harness.state().state.view.viewport);
        steps += 1;
    }
    assert!(steps > 30, "{steps}");
}
