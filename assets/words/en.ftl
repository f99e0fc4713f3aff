# The words of the interface in English. How such a file is written: https://projectfluent.org/fluent/guide/
# Arguments and keys are the same in every language; tests hold that.

# Commands, as menus and the list of keys name them

command-open = Open…
    .help = Open a case file
command-open-folder = Open folder…
    .help = Open a folder of case files
command-open-built-in = Built-in Riyadh case
    .help = Open the case that comes with the program
command-reload = Reload
    .help = Read the files of this case again
command-copy = Copy
    .help = Copy what is selected, with times, sources and links
command-copy-listed = Copy list of actor
    .help = Copy all that the inspector lists of the selected actors
command-quit = Quit
    .help = Close the window
command-zoom-in = Zoom in
    .help = Show less time, nearer
command-zoom-out = Zoom out
    .help = Show more time
command-earlier = Earlier
    .help = Move to what came before
command-later = Later
    .help = Move to what comes after
command-fit-all = Fit everything
    .help = Show the whole case
command-centre = Centre selection
    .help = Centre what is selected; once more fits it
command-next = Next
    .help = The next item of the case
command-previous = Previous
    .help = The item of the case before
command-first = First
    .help = The first item of the case
command-last = Last
    .help = The last item of the case
command-next-related = Next related
    .help = The next item that belongs to the selected one
command-previous-related = Previous related
    .help = The one before that belongs to it
command-next-in-lane = Next in the lane
    .help = The next item of the lane
command-previous-in-lane = Previous in the lane
    .help = The one before in the lane
command-lane-above = Lane above
    .help = The nearest item in the lane above
command-lane-below = Lane below
    .help = The nearest item in the lane below
command-show-in-full = Show in full
    .help = Show the selected item in the inspector
command-group-actors = By party
    .help = A lane for each actor, under their parties
command-group-parties = By party only
    .help = A lane for each party
command-group-kinds = By kind
    .help = A lane for each kind of event, one for statements
command-group-places = By place
    .help = A lane for each place
command-group-topics = By topic
    .help = A lane for each topic
command-group-sources = By source
    .help = A lane for each source
command-group-tags = By tag
    .help = A lane for each tag
command-group-packed = One packed lane
    .help = Everything in one lane
command-order-case = As in the case
    .help = Lanes in the order of the case
command-order-name = By name
    .help = Lanes from A to Z
command-order-activity = By activity
    .help = Lanes with most events and statements first
command-all-actors = All actors
    .help = A lane for each actor, also those who say and do least
command-leading-actors = Leading actors
    .help = Those who say and do least share a lane
command-fold-parties = Fold all parties
    .help = One lane for each party
command-unfold-parties = Unfold all parties
    .help = A lane for each actor again
command-clear-selection = Clear selection
    .help = Select nothing; once more forgets the search
command-toggle-heads = Actors
    .help = Open or close the column left of the timeline
command-toggle-inspector = Inspector
    .help = Open or close the panel at the right
command-toggle-bottom = Bottom panel
    .help = Open or close the tabs below the timeline
command-toggle-keys = Keys
    .help = Show all keys
command-toggle-legend = What the marks mean
    .help = Every mark of the timeline and what it says
command-search = Search…
    .help = Find people, words and events
command-search-too = Search…
    .help = The same
command-next-hit = Next hit
    .help = Go to the next of what was found; Enter does it too
command-previous-hit = Previous hit
    .help = Go to the one before; Shift+Enter does it too
command-next-region = Next region
    .help = Timeline, tabs below it, inspector, menus: the keyboard goes on
command-previous-region = Previous region
    .help = The keyboard goes back
command-language-english = English
    .help = Speak English
command-language-ukrainian = Українська
    .help = Speak Ukrainian
command-language-russian = Русский
    .help = Speak Russian

# Menus

menu-file = File
menu-edit = Edit
menu-view = View
menu-go = Go
menu-help = Help
menu-lanes = Lanes
menu-order = Order of the lanes
menu-recent = Open recent
menu-copy-commitments = Copy table of commitments
menu-copy-sources = Copy table of sources
menu-copy-problems = Copy table of problems
theme-system = Theme of the system
theme-light = Light theme
theme-dark = Dark theme

# Top bar

top-zone-help = Hours are told in this zone
theme-button = Theme: { $now }. Switch to { $next }
theme-now-system = as the system
theme-now-light = light
theme-now-dark = dark
language-button = Language: { $language }
language-button-texts = Language: { $language }. Words of the case: { $texts }
language-of-the-case = Words of the case
language-as-interface = As the interface

# Languages, as they are named in the middle of a line

language-ar = Arabic
language-be = Belarusian
language-bg = Bulgarian
language-cs = Czech
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-fi = Finnish
language-fr = French
language-he = Hebrew
language-it = Italian
language-ja = Japanese
language-lt = Lithuanian
language-lv = Latvian
language-pl = Polish
language-ro = Romanian
language-ru = Russian
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese

# Counts

count-statements = { $count } { $count ->
        [one] statement
       *[other] statements
    }
count-items = { $count } { $count ->
        [one] item
       *[other] items
    }

# Heads of the lanes

head-party = Party { $name }
head-party-shown = Party { $name }, shown
head-party-folded = Party { $name }, folded, { $statements }
head-actor = Actor { $who }, { $statements }
head-more-actors = { $count } more { $count ->
        [one] actor
       *[other] actors
    }
head-more-actors-of = { $count } more { $count ->
        [one] actor
       *[other] actors
    } of { $party }, { $statements }
head-fewer-actors = Fewer actors
head-fewer-actors-of = Fewer actors of { $party }
head-others = Others
head-unnamed = No actor named
head-unnamed-with = No actor named, { $statements }

# Hint on how to begin

hint-move = Drag, or turn the wheel, to move in time; with Ctrl the wheel zooms
hint-actor = Click an actor at the left to read all that actor said
hint-open = { $open } opens a case of your own; { $keys } shows all keys
hint-dismiss = Got it
hint-dismiss-name = Hide the hint on how to begin
