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
command-theme-system = Theme of the system
    .help = Follow the theme of the system
command-theme-light = Light theme
    .help = Dark ink on a light ground
command-theme-dark = Dark theme
    .help = Light ink on a dark ground

# Menus

menu-file = File
menu-edit = Edit
menu-view = View
menu-go = Go
menu-help = Help
menu-lanes = Lanes
menu-order = Order of the lanes
menu-recent = Open recent

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
hint-open = { $open } opens a case of your own; { $marks } tells what the marks mean, { $keys } all keys
hint-dismiss = Got it
hint-dismiss-name = Hide the hint on how to begin
# Months alone, after a day, shortened after a day, shortened alone; days of the week

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-alone-1 = Jan
month-alone-2 = Feb
month-alone-3 = Mar
month-alone-4 = Apr
month-alone-5 = May
month-alone-6 = Jun
month-alone-7 = Jul
month-alone-8 = Aug
month-alone-9 = Sep
month-alone-10 = Oct
month-alone-11 = Nov
month-alone-12 = Dec
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

# Times

hour-unknown = hour unknown
column-hour-unknown = hour unknown
day-unknown = day unknown
month-unknown = month unknown
time-unknown = time unknown
time-before = before { $time }
time-not-after = not after { $time }
time-not-before = not before { $time }
time-since = since { $time } (still going on)
time-from = from { $time }, end unknown
time-until-open = until { $time }, from no known beginning
time-until = until { $time }, beginning unknown
time-between = between { $from } and { $until }
time-day-between = { $day }, between { $from } and { $until }
time-day-before = { $day }, before { $time }
time-day-after = { $day }, after { $time }
time-day-to = { $day }, { $from } to { $until }
time-about = about { $time }
time-perhaps = perhaps { $time }
time-perhaps-about = perhaps about { $time }
time-decade = the { $year }s
time-decade-of = the { $year }s
time-year = { $year }
time-year-of = { $year }
time-bc = { $year } BC
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter
season-spring-of = spring
season-summer-of = summer
season-autumn-of = autumn
season-winter-of = winter
time-in-zone = { $time } ({ $zone } time)
ruler-more-zones = { $count ->
    [one] +{ $count } zone
   *[other] +{ $count } zones
}
ruler-more-zones-of = No room on the ruler for { $names }. Choose a zone to see its hours.
ruler-in-zone = { $label } · { $zone } time
ruler-decade = { $year }s

# The life of a commitment

life-due = due { $day }
life-no-date = no date given
life-made-later = made { $day } →
life-last-word = last word { $day }
life-done-on-the-day = done on the day
life-done = done { $day }
life-broken = broken { $day }
life-withdrawn = withdrawn { $day }
life-superseded = superseded { $day }
quoted = “{ $words }”

# Panels, tables, dialogs

about-link-number = About link { $number } of the case: { $kind }
about-mentioned = spoken of in
about-this-link = about this link
according-to = according to { $who }
according-to-alone = According to { $names }
according-to-bystander = according to { $who }, who is not bound by it
actor-no-commitment = No commitment in this case
actor-no-event = No event in this case
actor-no-shared-commitment = No commitment in this case that concerns two of them
actor-no-shared-event = No event in this case in which two of them took part
actor-no-statement = No statement in this case
actor-show-alone = Show { $name } alone
actor-take-away = Take { $name } away
and-more = and { $count } more
any-party = any party
any-party-alone = Any party
any-status = any status
any-status-alone = Any status
back-to = Back to { $names }
blank-empty = { $name } holds no items yet: write some, or open another case
blank-open = Open a case to see who met whom, who said what and what became of it
bottom-close = Close the bottom panel
bottom-open = Open the bottom panel
browser-ask = Open { $host } in the browser?
built-in-case = Built-in case
cancel = Cancel
cancel-loading = Cancel loading
card-about = What { $said_in } is about: { $words }
card-copy = Copy the words of { $id } with citation and link
card-everything = Everything about this statement
card-name = Statement of { $speaker }, { $when }: { $spoken }
card-original-verbatim = Translation above · verbatim in { $language } below
card-original = Translation above · original in { $language }
copied-translation = { $words } (translation)
card-no-source = No source given
card-show-event = Show the event of { $id }
card-show-in-full = Show { $id } in full
card-show-speaker = Show { $name }, who said this at { $id }
card-the-event = The event
card-topic = Topic of { $said_in }: { $title }
case-contents = In this case
chain-not-documented = · not documented
chain-not-documented-help = The sources do not say how the words came from the speaker to them
chain-source = Source { $id } on the way to { $cited }
cited-by-short = by
cited-by-tree = Cited by { $by }: { $shown }
close = Close
column-order = { $table }: order by { $head }, { $told }
column-width = { $table }: width of { $head }
commitment-row = Commitment { $number }: { $text } { $status }
commitments = Commitments
commitments-none = No commitments in this case
commitments-none-like-this = No commitment is like this
commitments-none-yet = Nothing of what is shown had been promised by then
commitments-none-pass = No commitment passes the filter
commitments-parties = Parties of commitments: { $words }
commitments-show = Show commitments { $view }
commitments-status = Status of commitments: { $words }
commitments-view = Commitments { $view }: change
copied = Copied
copied-archive = Copy: { $archive }
copied-shown-by = Shown by: { $title }
copied-source = Source: { $words }
copied-source-by = Source: { $name }: { $words }
copy = Copy
copy-address = Copy the address
copy-all = Copy all
copy-first = Copy the first { $count }
copy-list = Copy list
copy-row = Copy row
copy-statements = Copy the statements
copy-table = Copy table
copy-with-link = Copy with its link
copy-with-sources = Copy with its sources
copy-with-story = Copy with its story
copy-words-with-citation = Copy the words with their citation
count-actors = { $count } { $count ->
        [one] actor
       *[other] actors
    }
count-commitments = { $count } { $count ->
        [one] commitment
       *[other] commitments
    }
count-files = { $count } { $count ->
        [one] file
       *[other] files
    }
count-hits = { $count } { $count ->
        [one] hit
       *[other] hits
    }
count-origins = { $count } { $count ->
        [one] origin
       *[other] origins
    }
count-reports = { $count } { $count ->
        [one] report
       *[other] reports
    }
count-rows = { $count } { $count ->
        [one] row
       *[other] rows
    }
count-sources = { $count } { $count ->
        [one] source
       *[other] sources
    }
credibility-1 = 1 of 6, confirmed by others
credibility-2 = 2 of 6, probably true
credibility-3 = 3 of 6, possibly true
credibility-4 = 4 of 6, doubtful
credibility-5 = 5 of 6, improbable
credibility-6 = 6 of 6, cannot be judged
days-due-today = due that day
days-overdue-today = overdue that day
dialog-case-files = Case files
dialog-choose-file = Choose a file…
dialog-choose-folder = Choose a folder…
dialog-folder = Open a folder of case files
dialog-open = Open a case
dialog-open-path = Open this path
dialog-path = Path of a case file or of a folder with case files
dialog-path-name = Path
dialogue-add = Add to the dialogue
dialogue-remove = Take out of the dialogue
dismiss = Dismiss
dismiss-failed = Dismiss what could not be read
dismiss-notice = Dismiss the notice
disputed-by = disputed by
disputed-who = disputed: accounts differ on who was there
drop-to-open = Drop to open
due-no-date = No date given
edge-inspector = Width of the inspector
edge-tabs = Height of the tabs below
editor-at-line = Open { $name } in the editor at line { $line }
editor-none = No editor could be started for { $path }
event-made-there = Made there
event-show-who = Show { $name }, who took part in { $id }
events = Events
failed-banner = { $name } could not be read{ $last_good }
failed-title = { $name } could not be read
field-about = About
field-accessed = Accessed
field-after = After
field-also = Also
field-at = At
field-author = Author
field-before = Before
field-by = By
field-cited-by = Cited by
field-colour = Colour
field-credibility = Credibility
field-deadline = Deadline
field-due = Due
field-form = Form
field-from = From
field-id = Id
field-in-the-file = In the file
field-kind = Kind
field-language = Language
field-made = Made
field-members = Members
field-name = Name
field-note = Note
field-place = Place
field-private = Private
field-published = Published
field-publisher = Publisher
field-question = Question
field-reliability = Reliability
field-relied-on-by = Relied on by
field-relies-on = Relies on
field-role = Role
field-roles = Roles
field-show-who = { $name }: show { $who }
field-span = Span
field-spoken-in = Spoken in
field-spoken-of-in = Spoken of in
field-stands = Stands
field-summary = Summary
field-tells-status = Tells the status of
field-text = Text
field-time-zone = Time zone
field-title = Title
field-to = To
field-weight = Weight
field-when = When
field-who = Who
field-zones = Zones
first-and-more = { $first } and { $count } more
fold = Fold
form-from = { $form } from { $language }
head-finding = Finding
head-item = Item
head-items = Items
head-last-update = Last update
head-severity = Severity
head-status = Status
head-time-left = Time left
head-what = What
heads-close = Close the column of actors
heads-filter = Filter { $what }
heads-nothing = Nothing is called “{ $words }”
heads-open = Open the column of actors
heads-show-all = Show all { $what }
heads-tab = Left: { $title }
heads-tab-count = Left: { $title } { $count }
hit-alias = also called
hit-author = author
hit-deadline = deadline
hit-name = name
hit-note = note
hit-place = place
hit-publisher = publisher
hit-question = question
hit-quote = quoted source
hit-role = role
hit-summary = summary
hit-tag = tag
hit-title = title
hit-update = what became of it
hit-words = words
how-actors = by party
how-kinds = by kind
how-packed = one packed lane
how-parties = by party only
how-places = by place
how-sources = by source
how-tags = by tag
how-topics = by topic
in-other-languages = In other languages
in-the-words-of = In the words of { $speaker }
key-moments = Key moments
keys = Keys
keys-close = Close the list of keys
keys-held = W, S, A and D are meant by their place on the keyboard and act for as long as they are held
keys-menu = The key for menus, or Shift+F10, opens the menu of what is selected or has the keyboard
kind-actor = Actor
kind-case = Case
kind-commitment = Commitment
kind-event = Event
kind-link = Link
kind-party = Party
kind-source = Source
kind-statement = Statement
kind-topic = Topic
lane-more-actors = { $count } more actors of { $party }
lane-unnamed = no actor named
lanes-actors = Actors
lanes-all = All items
lanes-how = Lanes { $how }
lanes-kinds = Kinds
lanes-order-now = Order: { $now }
lanes-parties = Parties
lanes-places = Places
lanes-tags = Tags
latest-state = Latest state of the case
left-out = { $title } (left out of the case)
left-out-see-problems = Left out of the case: see Problems
legend = What the marks mean
legend-about = About these hours
legend-beyond = So much that belongs to the selected item lies beyond that edge
legend-bracket = One moment somewhere between the two
legend-break = A long empty stretch, folded: a click opens it
legend-column = Close up, what is known to the day only stands in a column at the left
legend-curve = What belongs to the selected item: point at it to read how, and on whose word
legend-disputed = Accounts differ on whether this actor took part
legend-due = Due here
legend-end-doubted = An end that is doubted or not known
legend-event = An event whose hours are known
legend-fades = No deadline was given
legend-going-on = Still going on
legend-group = The same over a longer time
legend-hour-unknown = Some time in there: the hour is not known
legend-in-lanes = In the lanes, in the colour of the party
legend-joined = One event in the lanes of all who took part
legend-joined-dotted = The same, its hour not known
legend-made = Made here; pale while nothing is done about it
legend-number = The number beside a name counts that actor’s statements. Weekends and nights are shaded.
legend-doubt = “?” before a mark, while the cursor is on: perhaps later than the cursor, or perhaps not known by then.
legend-pill = Several events too close to tell apart: a click zooms to them
legend-sign = A sign wherever its status changed
legend-speech = Words that somebody spoke
legend-speech-dotted = The same, the hour not known
legend-speeches = Several statements together
legend-tail = Said on one of several days
link-answered-by = answered by
link-between-items = A link between items
link-between-items-number = A link between items, number { $number }
link-contradicted-by = contradicted by
link-follows-from = follows from
link-fulfilled-by = fulfilled by
link-repeated-by = repeated by
link-revised-by = revised by
link-supported-by = supported by
loading-read = { $bytes } read, { $items }
loading-together = putting { $count } entries together
loading-first = The first events and statements
loading-what = Opening { $what }
made-when = made { $when }
mark-disputed = { " " }— disputed whether there
mark-lane = { $line } — lane of { $lane }
moment-go-to = Go to { $title }, { $when }
name-disputed = { $name } (disputed)
no-case-open = No case is open
no-problems = No problems
no-problems-in-files = No problems in the files of this case
no-such-file = No such file or folder: { $path }
open-a-case = Open a case…
open-in-browser = Open in the browser
open-in-editor = Open in editor
opening = Opening…
overdue = overdue
overdue-alone = Overdue
overdue-status = Overdue · { $status }
party-show = Show { $name } of this party
people = People
private-help = Left out of released exports
problem-row = Problem { $number }: { $code } at { $place }
problems = Problems
promise-name = Commitment { $title }, { $told }
public-by = Public by the end of { $day }
public-by-time = Public by { $time }
region-actors = List of actors
region-below = Below the timeline
region-inspector = Inspector
region-lines = Lines of the problem
region-lines-width = Width of the lines of the problem
region-menus = Menus
region-timeline = Timeline
reliability = reliability { $grade }
reliability-a = A, completely reliable
reliability-b = B, usually reliable
reliability-c = C, fairly reliable
reliability-d = D, not usually reliable
reliability-e = E, unreliable
reliability-f = F, cannot be judged
rest-kind = No kind
rest-party = No party
rest-place = No place named
rest-source = No source
rest-tag = No tag
rest-topic = No topic
role-otherwise = otherwise
row-disputed = { $line } · disputed whether { $name } was there
row-level = , level { $level }
scroll = Scroll
scroll-sideways = Scroll sideways
search-appears = What is found appears here
search-box = Search people, words, events…
search-clear = Clear the search
search-not-together = These words do not stand together so
search-fewer = Every word must be in the same item; fewer words find more
search-found = Found: { $told }
search-hint = Names in any spelling, words of every text, “exact phrases”
search-hint-two = A name and a word find what that person said, did or promised about it
search-keys = ↑ ↓ to choose · Enter to go there · Esc to close
search-name = Search
search-none = none
search-nothing = Nothing in this case has { $typed }
search-preparing = The words of this case are still being read
search-searching = Searching…
search-still = , still searching
show = Show
show-all = Show all
show-all-commitments = Show all commitments
show-in-full = Show in full
show-more-of = Show { $count } more of { $rest }
show-why-failed = Show why it could not be read
some-of = { $some } of { $all }
sort-back = last to first
sort-by-this = Order the table by this column
sort-forward = first to last
sort-none = not ordered by it
sort-once-more = Once more orders it the other way round
source-mirror = Mirror
source-named = Source { $title }, { $id }{ $at }
source-nothing-rests = No item rests on it directly
source-original = Original
source-relay = Relay
source-reporting = Reporting
source-rests = Rests on this source
source-ring = (a ring)
source-row = Source { $name }, { $id }
source-shown = Source { $shown }, { $id }
sources = Sources
sources-none = This case names no sources
sources-show = Show sources { $view }
sources-view = Sources { $view }: change
statement-show-speaker = Show the speaker { $name }
statements = Statements
status-in-view = { $items }, { $in_view } in view
status-timeless = { $count } without a time
status-timeless-help = Nothing dates them: they are not on the timeline. The Inspector lists them with who takes part in them, and the search finds them.
status-none = Not made yet
status-show-problems = { $problems }. Show them
status-problems = Problems: { $told }
status-uncertain = { " " }(uncertain)
stay-here = Stay here
story-author = the case author’s reading
story-author-alone = The case author’s reading
story-made-at = Made at
story-nothing-heard = nothing heard since it was made
story-shown-by = Shown by
story-sides-differ = the sides differ
story-title = What became of it
tabs-below = Below
tabs-selected-actor = Selected actor
time-unknown-alone = Time unknown
time-written = { $time } (written { $written })
tip-disputed = Accounts differ on whether { $who } took part
topic-name = Topic: { $title }
topics = Topics
tree-above = { " " }(its reports stand above)
unfold = Unfold
url-in-browser = { $verb } { $url } in the browser
url-open = Open
url-open-copy = Open copy at
view-as-list = as a list
view-as-table = as a table
view-as-tree = as a tree
view-list-help = One after another
view-on-axis = on the axis
view-tree-help = Each below the sources that it relies on
when-left-out = Not known: its event was left out of the case
whole-case = Whole case
written = written { $written }
zone-none-named = UTC, because the files name none
zoom-to-it = Zoom to it
zoom-to-them = Zoom to them

# Terms of the case files, in the middle of a line

status-pending = pending
status-in-progress = in progress
status-stalled = stalled
status-blocked = blocked
status-partly-fulfilled = partly fulfilled
status-fulfilled = fulfilled
status-broken = broken
status-withdrawn = withdrawn
status-superseded = superseded
status-disputed = disputed
weight-major = major
weight-normal = normal
weight-minor = minor
stance-mentions = mentions
stance-affirms = affirms
stance-qualifies = qualifies
stance-denies = denies
form-verbatim = Verbatim
form-translated = Translated
form-paraphrase = Paraphrase
link-leads-to = leads to
link-responds-to = responds to
link-contradicts = contradicts
link-supports = supports
link-repeats = repeats
link-revises = revises
link-fulfils = fulfils
actor-person = person
actor-state = state
actor-organisation = organisation
actor-group = group
severity-error = error
severity-warning = warning
severity-note = remark
event-call = call
event-meeting = meeting
event-visit = visit
event-announcement = announcement
event-publication = publication
event-decision = decision
event-incident = incident
event-deadline = deadline
event-other = event

# Sentences with counts

count-more-problems = { $count } more { $count ->
        [one] problem
       *[other] problems
    }
count-bytes = { $count } { $count ->
        [one] byte
       *[other] bytes
    }
bytes-kb = KB
bytes-mb = MB
bytes-gb = GB
loading-items-of = { $count } of { $all } entries
failed-last-good = ; its last good version is shown
source-items-rest = { $count } { $count ->
        [one] item rests
       *[other] items rest
    } on it
source-more-items = { $count } more { $count ->
        [one] item
       *[other] items
    } through what cites it
cited-by-count = Cited by { $sources }
made-there = { $what } made there
dialogue-of = Dialogue of { $count } { $count ->
        [one] actor
       *[other] actors
    }
table-name = Table of { $table }, { $rows }
mark-group-of = { $told } of { $lane }
days-overdue = overdue by { $count } { $count ->
        [one] day
       *[other] days
    }
days-left = { $count } { $count ->
        [one] day
       *[other] days
    } left
status-time-not-certain = { $status } (time not certain)
status-not-public = { $status } (not public yet)
status-perhaps-public = { $status } (perhaps not public yet)
copied-disputed = { " " }(disputed)
copied-not-documented = { $line } (way not documented)

# Further

show-what = Show { $what }
count-topics = { $count } { $count ->
        [one] topic
       *[other] topics
    }
count-parties = { $count } { $count ->
        [one] party
       *[other] parties
    }
count-links = { $count } { $count ->
        [one] link
       *[other] links
    }

# Further counts

count-events = { $count } { $count ->
        [one] event
       *[other] events
    }
count-errors = { $count } { $count ->
        [one] error
       *[other] errors
    }
count-warnings = { $count } { $count ->
        [one] warning
       *[other] warnings
    }
count-notes = { $count } { $count ->
        [one] remark
       *[other] remarks
    }

# Ruler

ruler-widest-month = May

# Doubt after a preposition

time-about-after = about { $time }
time-perhaps-after = perhaps { $time }

# What was left

search-all = All { $count } { $group }
actor-about = About
stand-in = No version in your language: shown in { $language }

# The cursor in time

command-leave-cursor = Back to latest
    .help = Show the latest state of the case again
command-as-it-stood = As it stood
    .help = At the cursor counts what had happened and been said
command-as-known = As it was known
    .help = At the cursor counts what had been published, whenever it happened
command-go-to-time = Go to a time…
    .help = Type a date or time and go there
command-cursor-here = Cursor here
    .help = Show the case as of what is selected, else as of the middle of the view
command-step = Next event, step by step
    .help = Move the cursor on to the next event and show it
command-step-back = Event before, step by step
    .help = Move the cursor back to the event before and show it
cursor-at-item = Cursor here
cursor-handle = Cursor
cursor-handle-help = Drag to another time. With the keyboard: arrows move it, with Shift finely; Delete goes back to latest
ruler-name = Ruler: a click places the cursor
as-of-in-bar = As of { $time }
known-at-in-bar = As known at { $time }
going-title = Go to a time
going-field = Date or time
going-example = For example 18 Feb 16:00, 18.02.2025, 2025-02-18T16:00 or 16:00 Kyiv
going-keys = Enter goes there; Ctrl+Enter places the cursor there
going-word = “{ $word }” says nothing of a time.
going-parts = That is too much or too little for one time.
going-notation = That is no date or time of the case format.
going-no-date = There is no { $what }: check it against the calendar and the clock.
going-no-zone = “{ $zone }” is no time zone; write it as Europe/Kyiv.
going-skipped = There is no { $what } in this time zone: clocks skip it.
going-empty = That ends before or where it begins.
going-go = Go there
going-cursor = Place the cursor there
going-no-end = That has no end: the cursor cannot stand there.
each-side = What each side said of it
cursor-reading = At the cursor counts: { $reading }
cursor-as-of = Case as of { $time }
cursor-known-at = Case as it was known at { $time }
cursor-later = { $count ->
    [one] { $count } later item hidden
   *[other] { $count } later items hidden
}
cursor-not-known = { $count ->
    [one] { $count } item not yet known is hidden
   *[other] { $count } items not yet known are hidden
}
cursor-doubtful-later = { $count } perhaps later
cursor-doubtful-later-help = The “?” marks them: their times are not known exactly, or not at all, so that they may be later than the cursor
cursor-doubtful-known = { $count } perhaps not yet known
cursor-doubtful-known-help = The “?” marks them: when their sources were published is not known exactly, or not at all
cursor-perhaps-later = May be later than the cursor
cursor-is-later = Later than the cursor
cursor-perhaps-known = Possibly known by then
cursor-no-dated-source = No dated source: not known when it was public
cursor-is-not-known = Not yet known at the cursor
story-later = { $count ->
    [one] { $count } later word is hidden
   *[other] { $count } later words are hidden
}
list-none-yet = None by then, { $count } later
list-none-shown = None shown, { $count } hidden
list-later = { $count ->
    [one] { $count } more is hidden
   *[other] { $count } more are hidden
}
cursor-of-filtered = of what passes the filter: { $told }
cursor-nothing-hidden = nothing hidden
cursor-working = working it out…

# Table of commands, history, lanes, links

group-time = Time
group-search = Search and filter
group-notes = Notes and bookmarks
group-settings = Settings
missing-case = There is nothing in the case
missing-item = No item is selected
missing-selection = Nothing is selected
missing-actor = No actor is selected
missing-files = The built-in case has no files that could change
missing-events = There are no events in the case
missing-dated = Nothing in the case has a date
missing-hits = Nothing was searched for, or nothing found
missing-cursor = This is the latest state already
missing-actor-lanes = Only where lanes are actors by party
missing-lanes = There is only one lane
keys-find = Find a key or what it does
keys-none = No key for “{ $typed }”
commands = Commands
search-no-command = No command for “{ $typed }”
count-commands = { $count ->
    [one] { $count } command
   *[other] { $count } commands
}
search-hint-commands = Commands are found by their names; > lists them alone
command-back = Back
    .help = Go back to what was in view and selected before
command-forward = Forward
    .help = Go forward again after going back
history-to = { $way }: { $place }
missing-place = There is no other place to go to

# Notes and bookmarks

note-time = Time
note-span = Span
note-orphan-gone = Orphaned: the case has no item { $id } any more
note-orphan-kind = Orphaned: { $id } is now something else ({ $kind })
note-reworded = Called “{ $called }” when noted
notes = Notes
notes-none = No notes yet. Select something and press N to write a note or Ctrl+D to set a bookmark.
notes-find = Find notes
notes-nothing-found = No note says “{ $words }”
notes-order = Order of notes: { $order }
notes-by-time = By time
notes-by-change = Last changed first
notes-table = Table of notes, { $count }
note-row = Note: { $title }
note-orphaned = Orphaned
note-go = Go there
note-go-to = Go to { $place }
note-edit = Edit note
note-attach = Attach to selection
note-attach-to = Attach to “{ $title }”
note-remove = Remove note
note-removed = Note removed
note-removed-dismiss = Dismiss: note removed
note-name = Name of the note
note-words = Words of the note
note-words-more = Words of note { $number } on this
note-hint = Write a note
note-write = Write a note on this
note-write-short = Note…
note-changed = Changed
undo = Undo
remove = Remove
bookmark = Bookmark
bookmarked = Bookmarked
bookmark-remove = Remove bookmark
bookmark-of = Bookmark: { $title }
bookmark-of-chosen = Bookmark of the chosen note: { $title }
mark-noted = with a note of yours
mark-bookmarked = bookmarked
tip-note = Your note: { $words }
notes-not-read = The notes of this case could not be read, and no note can be made here ({ $file }): { $why }
note-here = Note on this time…
bookmark-here = Bookmark this time
legend-noted = A bookmark and a note of yours; diamonds on the overview
legend-kept-span = A span that you kept, along the ruler
edge-note = Width of the chosen note
missing-note-subject = Nothing is selected that can be noted, and the cursor is off
missing-removed-note = No note was removed
missing-notes = There are no notes on this case
command-bookmark = Bookmark
    .help = Set a bookmark on what is selected, or on the time of the cursor; once more takes it away
command-write-note = Note…
    .help = Write a note on what is selected, or on the time of the cursor
command-show-commitments = Commitments
    .help = Show what was promised and what became of it, below the timeline
command-show-sources = Sources
    .help = Show what the case rests on, below the timeline
command-show-problems = Problems
    .help = Show what is wrong with the files, below the timeline
command-commitments-table = Commitments as a table
    .help = Show commitments in rows that can be ordered
command-commitments-axis = Commitments on the axis
    .help = Show when commitments were made, changed and due
command-sources-tree = Sources as a tree
    .help = Show each source below what it relies on
command-sources-list = Sources as a list
    .help = Show sources in rows that can be ordered
command-copy-commitments = Copy table of commitments
    .help = Copy the whole table, in its order, for a spreadsheet
command-copy-sources = Copy table of sources
    .help = Copy the whole table, in its order, for a spreadsheet
command-copy-problems = Copy table of problems
    .help = Copy the whole table, in its order, for a spreadsheet
command-show-notes = Notes and bookmarks
    .help = List your notes and bookmarks on this case
command-put-note-back = Undo removal of note
    .help = Put the note that was removed last back
command-export-notes = Export notes…
    .help = Write your notes to a file, as Markdown or JSON; no other export has them
dialog-export-notes = Export notes
count-notes-kept = { $count } { $count ->
    [one] note or bookmark
   *[other] notes and bookmarks
}
export-what = { $count }, with places and times. Nothing else that is exported has them.
export-path = Path of the new file; it ends in .md (Markdown) or .json
export-path-name = Path of the new file
export-path-button = Export to path
export-markdown = Markdown…
export-json = JSON…
export-ending = The name must end in .md or .json
export-there = There is such a file already: { $path }
notes-damaged = The file with the notes of this case is damaged in line { $line }. { $count } { $count ->
    [one] note of it is
   *[other] notes of it are
} here; the damaged file is kept, to be mended by hand: { $file }
notes-written-anew = The file with the notes of this case had been damaged in line { $line }. All notes are written anew; the damaged file is kept: { $file }
notes-of-later-version = The notes of this case were written by a later version of Casebook. They stay untouched, and no note can be made here: { $file }
notes-of-other-case = The file for the notes of this case holds those of another. It stays untouched, and no note can be made here: { $file }
notes-not-kept = Notes could not be saved and will be tried again: { $why }
notes-doubled = { $count } { $count ->
    [one] note was changed in another window too; both versions are kept
   *[other] notes were changed in another window too; both versions of each are kept
}
notes-exported = Notes exported to { $file }
notes-not-exported = Notes could not be exported to { $file }: { $why }

# The filter, and what happened around an item

command-filter = Filter…
    .help = Choose what of the case is shown
command-clear-filter = Clear the filter
    .help = Show everything again
command-dim = Dim what does not pass the filter
    .help = What does not pass goes quiet and stays in its place
command-hide = Hide what does not pass the filter
    .help = What does not pass is not shown
command-around = What happened around this
    .help = List everything within two days of what is selected
missing-filter = Nothing is filtered
missing-rows = That table is empty
filter = Filter
filter-button = Filter: choose what is shown
filter-close = Close the filter
filter-clear = Clear
filter-clear-all = Clear the filter
filter-dim-instead = Dim the rest
filter-hide-instead = Hide the rest
filter-shown = { $some } of { $all } shown
filter-bright = { $some } of { $all } bright
filter-show-all = Clear the filter: show everything
filter-and-cursor-hide-it = Hidden by the filter, and later than the cursor
filter-hides-it = Hidden by the filter
filter-nothing = Nothing passes the filter.
filter-nothing-here = Nothing on the timeline passes the filter, but { $count } { $count ->
    [one] commitment does
   *[other] commitments do
}.
filter-clause = { $field }: { $mode } { $values }
filter-clause-one = { $field }: { $values }
filter-clause-not = { $field }: not { $values }
filter-change = Change { $what }
filter-remove = Remove { $what }
filter-absent = { $what } (not in this case)
filter-field = Filter by: { $field }
filter-find = Find among: { $field }
filter-type-words = Words or a “phrase”, then Enter
filter-words-hint = sanctions, "each other"
filter-type-span = A time, then Enter
filter-span-hint = 2025-02-12/2025-02-18, 18 Feb, Feb 2025
filter-unclear-time = That is no time with a beginning and an end.
filter-none-asked = Nothing is asked yet.
filter-numbers-whole = Numbers are of the whole case
filter-numbers-cursor = Numbers are as of the cursor
filter-no-value = Nothing of that name.
filter-kind = Kind
filter-event-kind = Kind of event
filter-party = Party
filter-actor = Actor
filter-to = Addressed to
filter-topic = Topic
filter-tag = Tag
filter-place = Place
filter-source = Source
filter-form = Form of words
filter-status = Status
filter-reliability = Reliability
filter-span = Time
filter-words = Words
filter-unrated = Not rated
filter-any-of = any of
filter-all-of = all of
filter-none-of = none of
filter-name = Name to save it under
filter-save = Save
filter-save-name = Save the filter
filter-none-saved = No filter is saved yet.
filter-apply = Apply { $name }
filter-saved-name = Filter “{ $name }”
filter-saved-help = A filter that you saved
filter-rename = Rename
filter-rename-name = Rename { $name }
filter-new-name = New name of { $name }
filter-delete = Delete
filter-delete-name = Delete { $name }
filter-by-this = Filter by this
filter-leave-out = Leave this out
status-some-items = { $count ->
    [one] { $some } of { $count } item
   *[other] { $some } of { $count } items
}
around-item = Around “{ $title }”
around-title = Around this
around-both = before and after
around-before = before
around-after = after
around-its-beginning = Around its beginning: no end of it is known
around-its-end = Around its end: no beginning of it is known
around-nothing = Nothing else is known of that time
around-group-within = Certainly in that time
around-group-through = Going on all that time
around-group-perhaps = Perhaps in that time
around-filter = Filter by this time
around-close = Close what is around this
around-meanwhile = at that time
around-same-day = the same day
around-about-before = about { $time } before
around-about-after = about { $time } after
around-perhaps = perhaps at that time
around-before-that = before that
around-after-that = after that
around-at-least-before = at least { $time } before
around-at-least-after = at least { $time } after
around-at-least-about-before = at least about { $time } before
around-at-least-about-after = at least about { $time } after
around-so-long-before = { $time } before
around-so-long-after = { $time } after
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# Spans

command-span-keep = Keep the span
    .help = Keep the span as a note; without one, mark the time of what is selected
command-span-of-selection = Span of the selection
    .help = Mark the time of what is selected
command-span-zoom = Show the span
    .help = Show the span with some room at its sides
command-span-filter = Filter by the span
    .help = Leave only what lies in the span
command-span-cursor = Cursor at the end of the span
    .help = Show the case as of the end of the span
command-span-copy = Copy the span
    .help = Copy the span with its length and what lies in it
command-span-close = Clear the span
    .help = Mark no span
span-keep = Keep
span-zoom = Zoom to it
span-filter = Filter by it
span-cursor = Cursor at its end
span-copy = Copy
span-close = Close
span-more = Span
span-more-name = What can be done with the span
span-start = Beginning of the span
span-end = End of the span
span-empty = nothing in it
span-perhaps = perhaps { $count } more
span-of-shown = of what is shown: { $counts }
missing-span = Mark a span on the ruler first
count-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
count-made = { $count ->
    [one] { $count } commitment made
   *[other] { $count } commitments made
}
count-due = { $count ->
    [one] { $count } commitment due
   *[other] { $count } commitments due
}
count-working-days = { $count ->
    [one] { $count } working day (Mon–Fri)
   *[other] { $count } working days (Mon–Fri)
}

# Folded stretches of time

menu-folds = Empty stretches
command-folds-automatic = Fold empty stretches: automatic
    .help = Fold stretches of time in which nothing begins or ends where they are long against the case
command-folds-all = Fold empty stretches: all
    .help = Fold every stretch of time in which nothing begins or ends, unless it is short
command-folds-none = Fold empty stretches: none
    .help = Show all time at its length
command-folds-again = Fold opened stretches again
    .help = Fold again what was opened by hand
folds-longer = Longer than { $length }
fold-name = Open the folded { $length }, { $days }
fold-tip = Nothing begins or ends here for { $length }: { $days }. Click to open.
missing-opened-fold = No folded stretch was opened
length-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
length-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
length-years-short = { $count } y
length-months-short = { $count } mo
length-weeks-short = { $count } wk
length-days-short = { $count } d
length-hours-short = { $count } h

# Zones and habits

command-zone = Zone…
    .help = Choose the zone that times are told in
command-zone-of-case = Zone of the case
    .help = Tell times in the zone of the case again
command-habits = Settings…
    .help = How times are told, what the wheel does, how things move
command-hours-24 = Hours from 0 to 23
    .help = Tell times as 16:10
command-hours-12 = Hours from 1 to 12
    .help = Tell times as 4:10 pm
missing-zone = Times are told in the zone of the case
hours-am = am
hours-pm = pm
zone-title = Zone
zone-close = Close the list of zones
zone-explained = Times of day are told in it. A day that is known without its hour stays the day that was written.
zone-hint = Kyiv, America, +3
zone-find = Find a zone
zone-none = No such zone.
zone-line = { $name } · { $offset } · { $time }
zone-button = Zone: { $zone }
zone-choose = Tell times in { $zone }
zone-forward = Clocks go forward
zone-back = Clocks go back
zone-change = { $what } in { $zone }: { $when }
change-hours = { $count } h
change-minutes = { $count } min
habits-title = Settings
habits-close = Close the settings
habits-language = Language
habits-theme = Theme
habits-hours = Hours
habits-hours-24 = 16:10
habits-hours-12 = 4:10 pm
habits-week = Week begins
habits-monday = on Monday
habits-sunday = on Sunday
habits-saturday = on Saturday
habits-wheel = Wheel
habits-wheel-scrolls = scrolls lanes if they overflow, else time
habits-wheel-zooms = zooms
habits-motion = Motion
habits-motion-system = as the system says
habits-motion-glide = always
habits-motion-still = never
habits-folds = Fold gaps from
habits-kept = Kept on this machine for all cases.

command-order-hand = By hand
    .help = As you dragged the heads of the lanes
command-pin-lane = Pin or unpin the lane
    .help = The lane of what is selected stays above the others
command-unpin-lanes = Unpin all lanes
    .help = Put pinned lanes back among the others
command-hide-lane = Hide the lane
    .help = Put the lane of what is selected out of sight
command-show-lanes = Show hidden lanes
    .help = Show all lanes again
command-lane-up = Move the lane up
    .help = The lane of the selected actor, among its like
command-lane-down = Move the lane down
    .help = The lane of the selected actor, among its like
missing-hand = Lanes were not moved by hand yet
missing-pinned = No lane is pinned
missing-hidden = No lane is hidden
missing-lane = What is selected has no lane of its own in this grouping
lane-fixed = This lane has its place by what it is
lane-at-end = This lane cannot be moved further
lane-too-many = There are too many lanes to be put in order by hand
lane-sought = Not while some lanes are sought: clear the field first
lane-quiet = Other actors: { $party }
lane-show = Show { $lane }
lane-spread = Each in a lane of its own
lane-pin = Pin at the top
lane-unpin = Unpin
lane-hide = Hide lane
lane-up = Move up
lane-down = Move down
lanes-none-unseen = all items lie in other lanes too
lanes-hidden = { $count ->
    [one] { $count } lane hidden
   *[other] { $count } lanes hidden
}
lanes-unseen = { $count ->
    [one] { $count } item lies in no other lane
   *[other] { $count } items lie in no other lane
}
head-pinned = { $name }, pinned

# Why the place of something on the timeline is not seen, and what was opened to show it
away-folded = In a folded party
away-shared = In a lane of several actors
away-hidden = In a hidden lane
away-sought = In a lane that is not sought
away-stretch = In a folded stretch
revealed = To show it: { $opened }
revealed-party = party { $party } unfolded
revealed-lane = hidden lane { $lane } shown
revealed-sought = field above the lanes cleared
revealed-stretch = folded stretch of time opened
revealed-back = { $key } goes back

# Relations of items as sentences; names and titles stand in brackets or quotation marks, so that they need no case

relation-from-event = The event { $what }
relation-from-statement = The statement { $what }
relation-from-commitment = The commitment { $what }
relation-leads-to-event = { $from } leads to the event { $to }
relation-leads-to-statement = { $from } leads to the statement { $to }
relation-leads-to-commitment = { $from } leads to the commitment { $to }
relation-responds-to-event = { $from } responds to the event { $to }
relation-responds-to-statement = { $from } responds to the statement { $to }
relation-responds-to-commitment = { $from } responds to the commitment { $to }
relation-contradicts-event = { $from } contradicts the event { $to }
relation-contradicts-statement = { $from } contradicts the statement { $to }
relation-contradicts-commitment = { $from } contradicts the commitment { $to }
relation-supports-event = { $from } supports the event { $to }
relation-supports-statement = { $from } supports the statement { $to }
relation-supports-commitment = { $from } supports the commitment { $to }
relation-repeats-event = { $from } repeats the event { $to }
relation-repeats-statement = { $from } repeats the statement { $to }
relation-repeats-commitment = { $from } repeats the commitment { $to }
relation-revises-event = { $from } revises the event { $to }
relation-revises-statement = { $from } revises the statement { $to }
relation-revises-commitment = { $from } revises the commitment { $to }
relation-fulfils-event = { $from } fulfils the event { $to }
relation-fulfils-statement = { $from } fulfils the statement { $to }
relation-fulfils-commitment = { $from } fulfils the commitment { $to }
relation-mentions-event = { $from } speaks of the event { $to }
relation-mentions-statement = { $from } speaks of the statement { $to }
relation-mentions-commitment = { $from } speaks of the commitment { $to }
relation-affirms-event = { $from } affirms the event { $to }
relation-affirms-statement = { $from } affirms the statement { $to }
relation-affirms-commitment = { $from } affirms the commitment { $to }
relation-qualifies-event = { $from } qualifies the event { $to }
relation-qualifies-statement = { $from } qualifies the statement { $to }
relation-qualifies-commitment = { $from } qualifies the commitment { $to }
relation-denies-event = { $from } denies the event { $to }
relation-denies-statement = { $from } denies the statement { $to }
relation-denies-commitment = { $from } denies the commitment { $to }
relation-after-event = { $from } comes after the event { $to }
relation-after-statement = { $from } comes after the statement { $to }
relation-after-commitment = { $from } comes after the commitment { $to }
relation-statement-made = The statement { $what } was made at the event { $event }
relation-commitment-made = The commitment { $what } was made at the event { $event }
relation-status = The event { $event } tells where the commitment { $what } stands: { $status }
relation-at = Relation { $number } of { $count }: { $what }
step-at = Event { $number } of { $count }
relations = Relations
relations-hidden = { $count } { $count ->
    [one] relation is
   *[other] relations are
} hidden by the filter or the cursor
topic-hidden = { $count } { $count ->
    [one] item on it is
   *[other] items on it are
} hidden by the filter or the cursor
relations-of-selected = What is selected has { $count } { $count ->
        [one] relation
       *[other] relations
    }
relations-none = Nothing in the case is related to what is selected
relations-none-shown = Of what is shown nothing is related to what is selected

# What came of a promise

outcome-kept = kept
outcome-broken = broken
outcome-withdrawn = withdrawn
outcome-superseded = replaced
outcome-on = { $what } on { $day }
outcome-worded = promised for “{ $words }”
outcome-due = due { $day }, { $left }
outcome-due-today = due that day, { $day }
outcome-overdue = was due { $day }, { $left }

# The commitments on the axis by keys

commitments-walk = Commitments on the axis, { $rows }
place-among = { $what } — { $number } of { $count }
