//! The widget driven and looked at as a user would.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::app::{Document, apply};
use crate::case::{ItemRef, Kind};
use crate::timeline::extent::first_view;
use crate::timeline::testing::example;
use crate::ui::theme::install;

struct World {
    state: State,
    view: TimelineView,
    commands: Vec<Command>,
}

fn world() -> World {
    let case = example();
    let mut state = State::default();
    state.view.viewport = first_view(&case).expect("a view");
    state.document = Document::new(case, Vec::new(), Vec::new());
    World { state, view: TimelineView::default(), commands: Vec::new() }
}

fn harness(world: World, size: egui::Vec2, theme: egui::Theme) -> Harness<'static, World> {
    Harness::builder().with_size(size).with_theme(theme).with_context_setup(install).build_ui_state(
        |ui, world: &mut World| {
            let mut commands = Vec::new();
            egui::Panel::bottom("overview").exact_size(40.0).frame(egui::Frame::NONE).show(ui, |ui| {
                overview_ui(ui, &world.state, &mut world.view, &mut commands);
            });
            egui::Panel::bottom("commitments").exact_size(140.0).frame(egui::Frame::NONE).show(ui, |ui| {
                commitments_ui(ui, &world.state, &mut world.view, &mut commands);
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
    let axis = Axis::of(Rect::from_x_y_ranges(8.0..=1092.0, 0.0..=800.0));
    assert!((axis.time(panned, 600.0) - axis.time(zoomed, 600.0)).abs() < 1.0);
}

/// Pictures for looking at, where `CASEBOOK_PICTURES` names a folder.
#[test]
fn pictures() {
    let Some(folder) = std::env::var_os("CASEBOOK_PICTURES") else { return };
    let folder = std::path::PathBuf::from(folder);
    let days = |from: f64, until: f64| {
        let start = 1_739_307_600.0;
        Viewport::new(start + from * 86_400.0, start + until * 86_400.0)
    };
    let views =
        [("week", days(0.0, 7.0)), ("day", days(6.33, 7.0)), ("years", days(-800.0, 400.0)), ("two", days(5.5, 7.2))];
    for (theme, name) in [(egui::Theme::Light, "light"), (egui::Theme::Dark, "dark")] {
        for (view_name, viewport) in views {
            let mut world = world();
            world.state.view.viewport = viewport;
            let case = Arc::clone(&world.state.document.case);
            world.state.selection.actors = case.find("lavrov").into_iter().collect();
            world.state.selection.item = Some(ItemRef::new(Kind::Event, 7));
            let mut harness = harness(world, egui::vec2(1100.0, 800.0), theme);
            harness.hover_at(egui::pos2(680.0, 350.0));
            harness.run();
            let image = harness.render().expect("a picture");
            image.save(folder.join(format!("{view_name}-{name}.png"))).expect("saved");
        }
    }
}
