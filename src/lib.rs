//! Casebook: a desktop viewer for case files — who met whom and when, who said what, who promised what, and what became of it.
//!
//! # Code map
//!
//! Data goes one way. Reading:
//!
//! ```text
//! paths ─read→ texts ─outline→ items ─fast→ shapes ─build→ batches ─draft, resolve, rules, assemble→ Case + Problems
//!                                     └─tree→ values ─decode┘  (whatever is unusual)
//! ```
//!
//! searching:
//!
//! ```text
//! Case ─build→ Index                             (once a case, off the screen's thread)
//! Index + what is typed ─find→ Hits              (once a key stroke, off the screen's thread; the next one stops it)
//! Index + words of the filter ─saying→ Saying    (once a filter)
//! ```
//!
//! keeping what the reader notes:
//!
//! ```text
//! file ─parsed→ notes + Case ─Book→ who stands where       (once a case, off the screen's thread)
//! Command ─apply→ Book + what changed ─merged with the file→ file
//! ```
//!
//! and on screen, every frame:
//!
//! ```text
//! Case + Scope ─scoped→ Shown                     (once for a cursor and a filter; of a large case off the frame)
//! Case + Shown ─basis, rows→ Rows                 (once for an arrangement; of a large case off the frame)
//! Case + Seen ─listing, choosing→ rows, values     (once for what is asked; of a large case off the frame)
//! Case ─empty→ Empty ─folds→ Folds                (once a case and a choice of the reader's)
//! Rows + Viewport + Folds ─layout→ Layout         (every frame, only what is visible)
//! Layout + Palette ─paint→ egui shapes            (every frame)
//! pointer, keys, widgets ─→ Commands ─apply→ State + Effects ─→ shell, the only side effects
//! ```
//!
//! | module | what it is | may use | never uses |
//! |---|---|---|---|
//! | [`case`] | the domain: items, times and zones, status, chains, findings | std, chrono | egui, the file system |
//! | [`language`] | the reader's language, and the words of the interface in it (`assets/words`) | `case` for its strings | all others |
//! | [`load`] | reading: case files to [`case::Case`] and [`case::Problem`]s | `case`, the file system | egui, `app`, `ui` |
//! | [`export`] | writing a case in other formats, one file a format | `case` | egui, `app`, `ui` |
//! | [`report`] | problems for people on a terminal | `case` | egui, `app`, `ui` |
//! | [`sample`] | a synthetic case of any size, written as a stream | `case` | egui, chance, clocks |
//! | [`cli`] | the command line: which job, with what | `load`, `export`, `report`, `sample` | egui |
//! | [`timeline`] | geometry: what is visible and where, `f64`, pure | `case`, `language` | egui, clocks, `app`, `ui` |
//! | [`search`] | every word of a case, and what a query finds in it | `case` | egui, the file system, threads |
//! | [`app`] | state: what is looked at, and how commands change it | `case`, `language`, `search`, `timeline` | egui, colours, the file system |
//! | [`ui`] | the screen: the only code that paints | all above, egui | the file system, threads |
//! | [`shell`] | glue: loads in the background, runs a frame, applies commands, carries out effects | all above, eframe | domain rules, painting |
//!
//! Where to look first: [`case::Case`] for the model, [`load::load`] for reading, [`app::State`] and [`app::Command`] for what
//! the window can do, [`ui::theme`] for every colour and size.
//!
//! # Decisions worth knowing
//!
//! * Case files are read by a small RON reader of our own (`load::lexer`, `load::outline`, `load::tree`) and not through serde:
//!   every finding must name the line and column of its value at any depth, one broken item must cost only itself, and unknown
//!   fields must be found. A test holds what it accepts to ron 0.12. Settings of the program itself go through ron and serde.
//! * An item without anything unusual goes straight from its bytes to its shape (`load::fast`), which takes a fraction of the time;
//!   it gives up silently on anything else, so that there is one place that judges and tells. A test holds the two ways together.
//! * A file is read in batches of about a megabyte on all processors. A batch numbers the ids that it meets for itself; they are
//!   renumbered when all are read, so that everything is the same however many processors there are. Where something is written is
//!   kept only of items that are not whole; for the others it is looked up in the text again, in the rare case that it is asked for.
//! * All strings that one thread reads lie in one piece of memory, and so do its lists of each kind ([`case::Pool`]), as do
//!   the names of all ids ([`case::Ids`], looked up through a table of numbers of our own: that of `std` would hold every
//!   name twice, and neither it nor `hashbrown` can ask for memory as the next sentences tell), and what is looked up in a
//!   case ([`app::Index`]). A case of a million items is a hundred pieces of memory, and all of them go back to the system
//!   with it; when they were many, what was left of each load pinned the pages of the next. Pieces of middling size, also
//!   those that are needed for a moment only, are asked for so that they lie apart ([`case::room`]): what grows by and by
//!   leaves holes that glibc keeps, because with the first large piece that goes it stops giving back what lies at the ends
//!   of its arenas, up to 64 MiB of each. That took less than another allocator: `mimalloc` kept more, `jemalloc` would need
//!   more than a linker to be built. A case of a million items that is read ten times over takes a hundredth of its file's
//!   size more than one that is read once.
//! * Of a large case the first events and statements are read before all others (`load::glance`) and listed while the rest is. They
//!   are not put on a timeline: lanes and their order, and from when to when it goes, follow from all of the case, so that it
//!   would jump.
//! * Dates are read by our own `case::when`: the EDTF crates (`edtf`, `edtf-core`, `citum-edtf`) know calendar days only, without
//!   named zones, ends at an instant, `[A..B]` as one moment, or hours that a zone skips; and the format takes less than EDTF does.
//! * Include patterns are matched by `load::include`: `glob`, `globset` and `wax` give `?`, `[` and `{` a meaning that the format
//!   does not, and follow links that an include must not follow.
//! * Problems on a terminal are drawn by `annotate-snippets`, the crate behind rustc's own messages (`miette`, `ariadne` and
//!   `codespan-reporting` bring their own look or error types); language tags are checked by `oxilangtag` (well-formedness only,
//!   which `unic-langid` narrows), addresses by `url`.
//! * Search keeps an index of its own: `tantivy` stores segments on a disk, ranks by statistics and takes several times the
//!   memory; a scan of all texts took 1.5 s on a million items, the index 10 to 80 ms in an eighth of the files' size.
//!   The filter's words are looked up there too ([`search::Saying`]); until it is made every text is read, and a test holds the
//!   two answers together.
//!   Slips are found by `levenshtein_automata` (of tantivy: letters that changed places, and beginnings of words, which
//!   `strsim`, `rapidfuzz` and the subsequences of `nucleo-matcher` do not have), parts of words by `memchr`, accents by
//!   `unicode-normalization` one character at a time, and sounds of other scripts by `any_ascii`.
//! * Whether the system asks for less motion is read by `mundy`, because neither egui nor winit tells.
//! * A reference is a small number ([`case::Id`]); what it leads to is asked of the case, because the item may have been left out.
//! * What is shown of a case ([`case::shown::Shown`], a bit an item) is worked out once for a cursor and a filter ([`app::Scope`]);
//!   lanes, lists, tables and counts ask it and know nothing of why. Which lanes there are does not depend on it, so that they stay.
//! * Stepping through a case ([`app::step`]) goes in the order in which a cursor takes its events in for certain, worked out once
//!   a case for each reading: it never goes back, and what it lands on is never hidden. What the cursor is called follows from
//!   what it takes in ([`timeline::as_of`]), whatever zone it was typed in.
//! * Where days, months, seasons and years begin and end is told by [`case::calendar`] alone; whose calendar and clock a time is
//!   told on by [`timeline::clock::Clock`], and in which words by [`timeline::words`] and [`timeline::dates`].
//! * Times are whole seconds in the model and `f64` in `timeline`; they become `f32` only where they are painted.
//! * What is visible is told by the times at its edges ([`timeline::Viewport`]), whatever is folded between them; how it is drawn
//!   is told by [`timeline::scale::Scale`], in which a folded stretch takes the same share of the view at every zoom. So
//!   whoever asks what is in view need not know of folds, and whoever maps time to x cannot forget them.
//! * A lane is laid out by what its two lines hold: events ([`timeline::layout`]'s `bars`) and statements (`speeches`), each put
//!   together before it becomes marks. A label answers as its mark does (`ui::timeline`'s `labelled`).
//! * What is put together is kept with the rows from frame to frame (`timeline`'s `kept`), by its times and at steps of zoom: a
//!   view that pans or zooms a little only gives it its place, and puts together what comes into view. That is the one thing
//!   the layout remembers; what marks are called for a screen reader is kept likewise (`ui::timeline`'s `node_names`).
//! * Marks are painted as tinted pieces of an atlas in one mesh a layer (`ui::timeline`'s `atlas` and `layer`): rounded and dotted
//!   outlines made of shapes took ten times as long as all the rest of a frame.
//! * Words are the dearest thing in a frame. Labels are measured by their letters and laid out only where they are painted, and of
//!   those that were not in the frame before a few at a time (`ui::timeline`'s `widths` and `fresh`).
//! * Which marks hold something of a set of items (what is selected, what passes a filter that dims, what has notes) is looked
//!   up once for each lane that is seen ([`timeline::picked`]): no look at all items when a selection changes.
//! * What takes longer than a frame may is made beside the frames, and the screen shows what it had until it is there
//!   (`shell`'s `beside`): lanes, what a scope shows, the order of a table, the values of a filter's field ([`ui::beside`]), what
//!   happened around an item, what is copied whole. Such work takes with it what it needs of the state ([`app::seen`]) and how
//!   the reader is spoken to; whether it is worth a thread is told by how much there is, never by a clock.
//! * What lies in a stretch of time ([`app::around`]) is found by blocks of earliest beginnings and latest ends over the order of
//!   the case ([`timeline::touching`]), and told apart by whether it surely happened then, went on all the time, or only may have.
//! * Panels have the colour that the window is cleared to before each frame, and are not painted again: on a renderer without
//!   a graphics card each point that is painted twice is felt. Pictures in tests are laid over that colour.
//! * What must hold for every part of the window is seen to in one place after the frame, so that no widget can forget it: that
//!   what answers has a name, and no two the same (`ui::spoken`), and that what has the keyboard has a ring and is in view
//!   (`ui::focus`). Tests walk the accessibility tree and the keyboard's way, and measure all words as they are painted.
//! * What the interface says stands in `assets/words`, one Fluent file a language (`fluent-bundle`: plurals by CLDR, kept by
//!   Mozilla; `rust-i18n` has no plural rules), and is asked for by key: `say("menu-file")` where it takes no arguments, which
//!   is a look-up, `tell!("status-items", count = 3)` where it does. A new string goes into all three files; tests hold that
//!   they have the same keys and arguments, that every key is used, and that the fonts have every letter. The language is the
//!   thread's ([`language`]), set where a frame or a command begins; what is kept from words is kept with
//!   [`language::spoken`]. Problems stay English, as the format says. `sys-locale` tells the system's language at first start.
//!   So it is with the zone that times are told in and the way hours are counted: whoever words a time need not be told. The
//!   system's zone, first in the list of zones, is read by `iana-time-zone`, on which `chrono` rests anyway. Towns that zones are
//!   called by are in the zone database in English only; those named most have their names in a table (`language::town`).
//! * Commands have their names, explanations, keys and groups in one table (`app::named`), which menus, keys, the list of keys
//!   and the search box are made from; `app::available` says what each wants first. In the search box their names are found by
//!   `nucleo-matcher` (of helix; letters in their order, which the index of a case's words is not made for). What a right click
//!   offers, the key for menus does too, for what is selected or has the keyboard (`ui`'s `menu_by_key`).
//! * Notes are kept by the case's id and the item's id in a file of their own beside the settings, as RON (`app::notes::file`),
//!   one line a note. What changed is merged with what another window wrote there meanwhile, so that neither is lost; a file
//!   that is not understood whole is never written over.
//! * The crate is one library and a thin binary, so that tests and benches drive what the program runs.

pub mod app;
pub mod case;
pub mod cli;
pub mod export;
pub mod language;
pub mod load;
pub mod report;
pub mod sample;
pub mod search;
pub mod shell;
pub mod timeline;
pub mod ui;
