# Слова інтерфейсу українською. Ключі й аргументи такі самі, як у en.ftl.

# Команди

command-open = Відкрити…
    .help = Відкрити файл справи
command-open-folder = Відкрити теку…
    .help = Відкрити теку з файлами справи
command-open-built-in = Вбудована справа: Ер-Ріяд
    .help = Відкрити справу, що йде разом із програмою
command-reload = Перечитати
    .help = Прочитати файли цієї справи ще раз
command-copy = Копіювати
    .help = Копіювати вибране разом із часом, джерелами й посиланнями
command-copy-listed = Копіювати список учасника
    .help = Копіювати все, що інспектор показує про вибраних учасників
command-quit = Вийти
    .help = Закрити вікно
command-zoom-in = Збільшити
    .help = Показати менший проміжок часу, ближче
command-zoom-out = Зменшити
    .help = Показати більший проміжок часу
command-earlier = Раніше
    .help = Перейти до того, що було раніше
command-later = Пізніше
    .help = Перейти до того, що було пізніше
command-fit-all = Уся справа
    .help = Показати справу цілком
command-centre = Вибране в центр
    .help = Помістити вибране в центр; ще раз — на весь екран
command-next = Наступний запис
    .help = Наступний запис справи
command-previous = Попередній запис
    .help = Попередній запис справи
command-first = Перший запис
    .help = Перший запис справи
command-last = Останній запис
    .help = Останній запис справи
command-next-related = Наступний пов’язаний
    .help = Наступний запис, пов’язаний із вибраним
command-previous-related = Попередній пов’язаний
    .help = Попередній запис, пов’язаний із вибраним
command-next-in-lane = Далі по доріжці
    .help = Наступний запис на доріжці
command-previous-in-lane = Назад по доріжці
    .help = Попередній запис на доріжці
command-lane-above = Доріжка вище
    .help = Найближчий запис на доріжці вище
command-lane-below = Доріжка нижче
    .help = Найближчий запис на доріжці нижче
command-show-in-full = Показати повністю
    .help = Показати вибраний запис в інспекторі
command-group-actors = За сторонами
    .help = Доріжка для кожного учасника, під його стороною
command-group-parties = Лише за сторонами
    .help = Доріжка для кожної сторони
command-group-kinds = За видами
    .help = Доріжка для кожного виду подій і одна для заяв
command-group-places = За місцями
    .help = Доріжка для кожного місця
command-group-topics = За темами
    .help = Доріжка для кожної теми
command-group-sources = За джерелами
    .help = Доріжка для кожного джерела
command-group-tags = За мітками
    .help = Доріжка для кожної мітки
command-group-packed = Одна щільна доріжка
    .help = Усе на одній доріжці
command-order-case = Як у справі
    .help = Доріжки в порядку справи
command-order-name = За назвою
    .help = Доріжки за абеткою
command-order-activity = За активністю
    .help = Спершу доріжки з найбільшою кількістю подій і заяв
command-all-actors = Усі учасники
    .help = Доріжка для кожного учасника, зокрема й найменш активних
command-leading-actors = Провідні учасники
    .help = Найменш активні — на спільній доріжці
command-fold-parties = Згорнути всі сторони
    .help = Одна доріжка для кожної сторони
command-unfold-parties = Розгорнути всі сторони
    .help = Знову доріжка для кожного учасника
command-clear-selection = Зняти вибір
    .help = Нічого не вибирати; ще раз — забути пошук
command-toggle-heads = Учасники
    .help = Відкрити або закрити стовпець ліворуч від часової шкали
command-toggle-inspector = Інспектор
    .help = Відкрити або закрити панель праворуч
command-toggle-bottom = Нижня панель
    .help = Відкрити або закрити вкладки під часовою шкалою
command-toggle-keys = Клавіші
    .help = Показати всі клавіші
command-toggle-legend = Що означають позначки
    .help = Усі позначки часової шкали та їхнє значення
command-search = Пошук…
    .help = Знайти людей, слова й події
command-search-too = Пошук…
    .help = Те саме
command-next-hit = Наступний збіг
    .help = Перейти до наступного знайденого; також Enter
command-previous-hit = Попередній збіг
    .help = Перейти до попереднього; також Shift+Enter
command-next-region = Наступна область
    .help = Шкала, вкладки, інспектор, меню: клавіатура переходить далі
command-previous-region = Попередня область
    .help = Клавіатура повертається назад
command-language-english = English
    .help = Показувати англійською
command-language-ukrainian = Українська
    .help = Показувати українською
command-language-russian = Русский
    .help = Показувати російською
command-theme-system = Тема системи
    .help = Тема така, як у системі
command-theme-light = Світла тема
    .help = Темне на світлому
command-theme-dark = Темна тема
    .help = Світле на темному

# Меню

menu-file = Файл
menu-edit = Правка
menu-view = Вигляд
menu-go = Перехід
menu-help = Довідка
menu-lanes = Доріжки
menu-order = Порядок доріжок
menu-recent = Нещодавні

# Верхня панель

top-zone-help = Час указано в цьому поясі
theme-button = Тема: { $now }. Перемкнути на: { $next }
theme-now-system = як у системі
theme-now-light = світла
theme-now-dark = темна
language-button = Мова: { $language }
language-button-texts = Мова: { $language }. Тексти справи: { $texts }
language-of-the-case = Тексти справи
language-as-interface = Як інтерфейс

# Назви мов у середині рядка

language-ar = арабська
language-be = білоруська
language-bg = болгарська
language-cs = чеська
language-da = данська
language-de = німецька
language-el = грецька
language-en = англійська
language-es = іспанська
language-et = естонська
language-fa = перська
language-fi = фінська
language-fr = французька
language-he = іврит
language-it = італійська
language-ja = японська
language-lt = литовська
language-lv = латиська
language-pl = польська
language-ro = румунська
language-ru = російська
language-tr = турецька
language-uk = українська
language-zh = китайська

# Кількості

count-statements = { $count } { $count ->
        [one] заява
        [few] заяви
       *[other] заяв
    }
count-items = { $count } { $count ->
        [one] запис
        [few] записи
       *[other] записів
    }

# Заголовки доріжок

head-party = Сторона { $name }
head-party-shown = Сторона { $name }, розгорнута
head-party-folded = Сторона { $name }, згорнута, { $statements }
head-actor = Учасник { $who }, { $statements }
head-more-actors = Ще { $count } { $count ->
        [one] учасник
        [few] учасники
       *[other] учасників
    }
head-more-actors-of = { $party }: ще { $count } { $count ->
        [one] учасник
        [few] учасники
       *[other] учасників
    }, { $statements }
head-fewer-actors = Менше учасників
head-fewer-actors-of = { $party }: менше учасників
head-others = Інші
head-unnamed = Без учасників
head-unnamed-with = Без учасників, { $statements }

# Підказка, як почати

hint-move = Тягніть або крутіть коліщатко, щоб рухатися в часі; з Ctrl воно змінює масштаб
hint-actor = Натисніть на учасника ліворуч, щоб прочитати все, що він сказав
hint-open = { $open } відкриває вашу справу; { $marks } пояснює позначки, { $keys } показує клавіші
hint-dismiss = Зрозуміло
hint-dismiss-name = Сховати підказку, як почати
# Місяці окремо, після числа, скорочено після числа, скорочено окремо; дні тижня

month-1 = січень
month-2 = лютий
month-3 = березень
month-4 = квітень
month-5 = травень
month-6 = червень
month-7 = липень
month-8 = серпень
month-9 = вересень
month-10 = жовтень
month-11 = листопад
month-12 = грудень
month-of-1 = січня
month-of-2 = лютого
month-of-3 = березня
month-of-4 = квітня
month-of-5 = травня
month-of-6 = червня
month-of-7 = липня
month-of-8 = серпня
month-of-9 = вересня
month-of-10 = жовтня
month-of-11 = листопада
month-of-12 = грудня
month-short-1 = січ.
month-short-2 = лют.
month-short-3 = бер.
month-short-4 = квіт.
month-short-5 = трав.
month-short-6 = черв.
month-short-7 = лип.
month-short-8 = серп.
month-short-9 = вер.
month-short-10 = жовт.
month-short-11 = лист.
month-short-12 = груд.
month-alone-1 = січ.
month-alone-2 = лют.
month-alone-3 = бер.
month-alone-4 = квіт.
month-alone-5 = трав.
month-alone-6 = черв.
month-alone-7 = лип.
month-alone-8 = серп.
month-alone-9 = вер.
month-alone-10 = жовт.
month-alone-11 = лист.
month-alone-12 = груд.
weekday-mon = пн
weekday-tue = вт
weekday-wed = ср
weekday-thu = чт
weekday-fri = пт
weekday-sat = сб
weekday-sun = нд

# Час

hour-unknown = година невідома
column-hour-unknown = без години
day-unknown = день невідомий
month-unknown = місяць невідомий
time-unknown = час невідомий
time-before = до { $time }
time-not-after = не пізніше { $time }
time-not-before = не раніше { $time }
time-since = з { $time } (досі триває)
time-from = з { $time }, кінець невідомий
time-until-open = до { $time }, без відомого початку
time-until = до { $time }, початок невідомий
time-between = десь від { $from } до { $until }
time-day-between = { $day }, між { $from } і { $until }
time-day-before = { $day }, до { $time }
time-day-after = { $day }, після { $time }
time-day-to = { $day }, { $from } – { $until }
time-about = близько { $time }
time-perhaps = можливо, { $time }
time-perhaps-about = можливо, близько { $time }
time-decade = { $year }-ті роки
time-decade-of = { $year }-х років
time-year = { $year } рік
time-year-of = { $year } року
time-bc = { $year } до н. е.
season-spring = весна
season-summer = літо
season-autumn = осінь
season-winter = зима
season-spring-of = весни
season-summer-of = літа
season-autumn-of = осені
season-winter-of = зими
time-in-zone = { $time } (час: { $zone })
ruler-more-zones = { $count ->
    [one] ще { $count } пояс
    [few] ще { $count } пояси
   *[other] ще { $count } поясів
}
ruler-more-zones-of = На лінійці немає місця для: { $names }. Оберіть пояс, щоб побачити його години.
ruler-in-zone = { $label } · час: { $zone }
ruler-decade = { $year }-ті

# Життя зобов’язання

life-due = термін { $day }
life-no-date = дату не вказано
life-made-later = взято { $day } →
life-last-word = останні відомості { $day }
life-done-on-the-day = виконано в термін
life-done = виконано { $day }
life-broken = порушено { $day }
life-withdrawn = відкликано { $day }
life-superseded = замінено { $day }
quoted = «{ $words }»

# Панелі, таблиці, діалоги

about-link-number = Про зв’язок { $number } справи: { $kind }
about-mentioned = про це говорить
about-this-link = про цей зв’язок
according-to = за словами: { $who }
according-to-alone = За словами: { $names }
according-to-bystander = за словами: { $who }, кого воно не зв’язує
actor-no-commitment = У справі немає зобов’язань
actor-no-event = У справі немає подій
actor-no-shared-commitment = У справі немає зобов’язань, що стосуються двох із них
actor-no-shared-event = У справі немає подій, у яких брали участь двоє з них
actor-no-statement = У справі немає заяв
actor-show-alone = Показати лише: { $name }
actor-take-away = Прибрати: { $name }
and-more = та ще { $count }
any-party = будь-яка сторона
any-party-alone = Будь-яка сторона
any-status = будь-який стан
any-status-alone = Будь-який стан
back-to = Назад до: { $names }
blank-empty = У { $name } ще немає записів: додайте їх або відкрийте іншу справу
blank-open = Відкрийте справу, щоб побачити, хто з ким зустрічався, хто що сказав і що з того вийшло
bottom-close = Закрити нижню панель
bottom-open = Відкрити нижню панель
browser-ask = Відкрити { $host } у браузері?
built-in-case = Вбудована справа
cancel = Скасувати
cancel-loading = Скасувати відкриття
card-about = Про що { $said_in }: { $words }
card-copy = Копіювати слова { $id } з джерелом і посиланням
card-everything = Усе про цю заяву
card-name = Заява, { $speaker }, { $when }: { $spoken }
card-original-verbatim = Вище переклад · нижче дослівно, мова: { $language }
card-original = Вище переклад · мова оригіналу: { $language }
copied-translation = { $words } (переклад)
card-no-source = Джерело не вказано
card-show-event = Показати подію { $id }
card-show-in-full = Показати { $id } повністю
card-show-speaker = Показати: { $name }, чиї слова { $id }
card-the-event = Подія
card-topic = Тема { $said_in }: { $title }
case-contents = У цій справі
chain-not-documented = · шлях не задокументовано
chain-not-documented-help = Джерела не кажуть, як слова дійшли до них від мовця
chain-source = Джерело { $id } на шляху до { $cited }
cited-by-short = за
cited-by-tree = Посилається { $by }: { $shown }
close = Закрити
column-order = { $table }: упорядкувати за «{ $head }», { $told }
column-width = { $table }: ширина стовпця «{ $head }»
commitment-row = Зобов’язання { $number }: { $text } { $status }
commitments = Зобов’язання
commitments-none = У справі немає зобов’язань
commitments-none-like-this = Таких зобов’язань немає
commitments-none-yet = До часу курсора не взято жодного зобов’язання з показаних
commitments-none-pass = Фільтр не пропускає жодного зобов’язання
commitments-parties = Сторони зобов’язань: { $words }
commitments-show = Показати зобов’язання { $view }
commitments-status = Стан зобов’язань: { $words }
commitments-view = Зобов’язання { $view }: змінити
copied = Скопійовано
copied-archive = Копія: { $archive }
copied-shown-by = Видно з: { $title }
copied-source = Джерело: { $words }
copied-source-by = Джерело: { $name }: { $words }
copy = Копіювати
copy-address = Копіювати адресу
copy-all = Копіювати всі
copy-first = Копіювати перші { $count }
copy-list = Копіювати список
copy-row = Копіювати рядок
copy-statements = Копіювати заяви
copy-table = Копіювати таблицю
copy-with-link = Копіювати з посиланням
copy-with-sources = Копіювати з джерелами
copy-with-story = Копіювати з історією
copy-words-with-citation = Копіювати слова з посиланням на джерело
count-actors = { $count } { $count ->
        [one] учасник
        [few] учасники
       *[other] учасників
    }
count-commitments = { $count } { $count ->
        [one] зобов’язання
        [few] зобов’язання
       *[other] зобов’язань
    }
count-files = { $count } { $count ->
        [one] файл
        [few] файли
       *[other] файлів
    }
count-hits = { $count } { $count ->
        [one] збіг
        [few] збіги
       *[other] збігів
    }
count-origins = { $count } { $count ->
        [one] першоджерело
        [few] першоджерела
       *[other] першоджерел
    }
count-reports = { $count } { $count ->
        [one] повідомлення
        [few] повідомлення
       *[other] повідомлень
    }
count-rows = { $count } { $count ->
        [one] рядок
        [few] рядки
       *[other] рядків
    }
count-sources = { $count } { $count ->
        [one] джерело
        [few] джерела
       *[other] джерел
    }
credibility-1 = 1 з 6, підтверджено іншими
credibility-2 = 2 з 6, імовірно правда
credibility-3 = 3 з 6, можливо, правда
credibility-4 = 4 з 6, сумнівно
credibility-5 = 5 з 6, малоймовірно
credibility-6 = 6 з 6, оцінити неможливо
days-due-today = термін того дня
days-overdue-today = прострочено того дня
dialog-case-files = Файли справи
dialog-choose-file = Вибрати файл…
dialog-choose-folder = Вибрати теку…
dialog-folder = Відкрити теку з файлами справи
dialog-open = Відкрити справу
dialog-open-path = Відкрити цей шлях
dialog-path = Шлях до файлу справи або до теки з файлами справи
dialog-path-name = Шлях
dialogue-add = Додати до діалогу
dialogue-remove = Вилучити з діалогу
dismiss = Закрити
dismiss-failed = Прибрати те, що не вдалося прочитати
dismiss-notice = Закрити повідомлення
disputed-by = заперечують
disputed-who = спірно: свідчення про учасників розходяться
drop-to-open = Відпустіть, щоб відкрити
due-no-date = Дату не вказано
edge-inspector = Ширина інспектора
edge-tabs = Висота вкладок унизу
editor-at-line = Відкрити { $name } в редакторі, рядок { $line }
editor-none = Не вдалося запустити редактор для { $path }
event-made-there = Узято там
event-show-who = Показати: { $name }, брав участь у { $id }
events = Події
failed-banner = Не вдалося прочитати { $name }{ $last_good }
failed-title = Не вдалося прочитати { $name }
field-about = Про що
field-accessed = Переглянуто
field-after = Після
field-also = Також
field-at = На події
field-author = Автор
field-before = Перед
field-by = Хто
field-cited-by = Цитують
field-colour = Колір
field-credibility = Достовірність
field-deadline = Строк
field-due = Термін
field-form = Форма
field-from = Від
field-id = Код
field-in-the-file = У файлі
field-kind = Вид
field-language = Мова
field-made = Взято
field-members = Члени
field-name = Ім’я
field-note = Примітка
field-place = Місце
field-private = Непублічне
field-published = Опубліковано
field-publisher = Видавець
field-question = Питання
field-reliability = Надійність
field-relied-on-by = На нього спираються
field-relies-on = Спирається на
field-role = Роль
field-roles = Ролі
field-show-who = { $name }: показати { $who }
field-span = Проміжок
field-spoken-in = Мова оригіналу
field-spoken-of-in = Про це йдеться
field-stands = Стан
field-summary = Стисло
field-tells-status = Говорить про стан
field-text = Текст
field-time-zone = Часовий пояс
field-title = Назва
field-to = Кому
field-weight = Вага
field-when = Коли
field-who = Хто
field-zones = Пояси
first-and-more = { $first } та ще { $count }
fold = Згорнути
form-from = { $form } · { $language }
head-finding = Зауваження
head-item = Запис
head-items = Записи
head-last-update = Останні відомості
head-severity = Рівень
head-status = Стан
head-time-left = Залишилося
head-what = Що саме
heads-close = Закрити стовпець учасників
heads-filter = Фільтр: { $what }
heads-nothing = Нічого немає з назвою «{ $words }»
heads-open = Відкрити стовпець учасників
heads-show-all = Показати всі: { $what }
heads-tab = Ліворуч: { $title }
heads-tab-count = Ліворуч: { $title } { $count }
hit-alias = інше ім’я
hit-author = автор
hit-deadline = строк
hit-name = ім’я
hit-note = примітка
hit-place = місце
hit-publisher = видавець
hit-question = питання
hit-quote = цитата джерела
hit-role = роль
hit-summary = стисло
hit-tag = мітка
hit-title = назва
hit-update = що з нього вийшло
hit-words = слова
how-actors = за сторонами
how-kinds = за видами
how-packed = одна щільна доріжка
how-parties = лише за сторонами
how-places = за місцями
how-sources = за джерелами
how-tags = за мітками
how-topics = за темами
in-other-languages = Іншими мовами
in-the-words-of = Зі слів: { $speaker }
key-moments = Ключові моменти
keys = Клавіші
keys-close = Закрити список клавіш
keys-held = W, S, A і D — за місцем на клавіатурі; діють, доки їх утримують
keys-menu = Клавіша меню або Shift+F10 відкриває меню вибраного чи того, що у фокусі
kind-actor = Учасник
kind-case = Справа
kind-commitment = Зобов’язання
kind-event = Подія
kind-link = Зв’язок
kind-party = Сторона
kind-source = Джерело
kind-statement = Заява
kind-topic = Тема
lane-more-actors = { $party }: ще { $count }
lane-unnamed = без учасників
lanes-actors = Учасники
lanes-all = Усі записи
lanes-how = Доріжки { $how }
lanes-kinds = Види
lanes-order-now = Порядок: { $now }
lanes-parties = Сторони
lanes-places = Місця
lanes-tags = Мітки
latest-state = Останній стан справи
left-out = { $title } (не ввійшло до справи)
left-out-see-problems = Не ввійшло до справи: див. «Проблеми»
legend = Що означають позначки
legend-about = Приблизно в ці години
legend-beyond = Стільки пов’язаного з вибраним лежить за цим краєм
legend-bracket = Один момент десь між ними
legend-break = Довгий порожній проміжок, згорнутий: клацання розгортає його
legend-column = Зблизька відоме лише з точністю до дня стоїть у стовпці ліворуч
legend-curve = Що пов’язано з вибраним: наведіть, щоб прочитати як і за чиїми словами
legend-disputed = Свідчення розходяться, чи брав цей учасник участь
legend-due = Термін тут
legend-end-doubted = Кінець, який непевний або невідомий
legend-event = Подія, години якої відомі
legend-fades = Строку не вказано
legend-going-on = Досі триває
legend-group = Те саме за довший час
legend-hour-unknown = Десь у цей час: година невідома
legend-in-lanes = На доріжках, кольором сторони
legend-joined = Одна подія на доріжках усіх, хто брав участь
legend-joined-dotted = Те саме, година невідома
legend-made = Узято тут; бліде, доки нічого не робиться
legend-number = Число біля імені — кількість заяв учасника. Вихідні й ночі затінено.
legend-doubt = «?» перед позначкою, коли курсор увімкнено: можливо, це сталося пізніше або тоді ще не було відоме.
legend-pill = Кілька подій надто близько: клацання наближає їх
legend-sign = Знак там, де змінився стан
legend-speech = Сказані слова
legend-speech-dotted = Те саме, година невідома
legend-speeches = Кілька заяв разом
legend-tail = Сказано одного з кількох днів
link-answered-by = відповідь:
link-between-items = Зв’язок між записами
link-between-items-number = Зв’язок між записами, номер { $number }
link-contradicted-by = цьому суперечить
link-follows-from = випливає з
link-fulfilled-by = це виконує
link-repeated-by = це повторює
link-revised-by = це переглядає
link-supported-by = це підтримує
loading-read = прочитано { $bytes }, { $items }
loading-together = збираються докупи: { $count }
loading-first = Перші події та заяви
loading-what = Відкривається { $what }
made-when = взято { $when }
mark-disputed = { " " }— присутність спірна
mark-lane = { $line } — доріжка: { $lane }
moment-go-to = Перейти до: { $title }, { $when }
name-disputed = { $name } (спірно)
no-case-open = Жодної справи не відкрито
no-problems = Проблем немає
no-problems-in-files = У файлах цієї справи проблем немає
no-such-file = Немає такого файлу чи теки: { $path }
open-a-case = Відкрити справу…
open-in-browser = Відкрити у браузері
open-in-editor = Відкрити в редакторі
opening = Відкриття…
overdue = прострочено
overdue-alone = Прострочено
overdue-status = Прострочено · { $status }
party-show = Показати: { $name }, з цієї сторони
people = Люди
private-help = Не потрапляє до оприлюднених експортів
problem-row = Проблема { $number }: { $code }, { $place }
problems = Проблеми
promise-name = Зобов’язання { $title }, { $told }
public-by = Відомо загалу до кінця { $day }
public-by-time = Відомо загалу не пізніше: { $time }
region-actors = Список учасників
region-below = Під часовою шкалою
region-inspector = Інспектор
region-lines = Рядки проблеми
region-lines-width = Ширина рядків проблеми
region-menus = Меню
region-timeline = Часова шкала
reliability = надійність { $grade }
reliability-a = A, цілком надійне
reliability-b = B, зазвичай надійне
reliability-c = C, досить надійне
reliability-d = D, зазвичай ненадійне
reliability-e = E, ненадійне
reliability-f = F, оцінити неможливо
rest-kind = Без виду
rest-party = Без сторони
rest-place = Місце не вказано
rest-source = Без джерела
rest-tag = Без мітки
rest-topic = Без теми
role-otherwise = в інший час
row-disputed = { $line } · { $name }: присутність спірна
row-level = , рівень { $level }
scroll = Прокрутити
scroll-sideways = Прокрутити вбік
search-appears = Знайдене з’явиться тут
search-box = Шукати людей, слова, події…
search-clear = Очистити пошук
search-not-together = Ці слова не стоять так разом
search-fewer = Усі слова мають бути в одному записі; що менше слів, то більше знайдеться
search-found = Знайдено: { $told }
search-hint = Імена в будь-якому написанні, слова всіх текстів, «точні вислови»
search-hint-two = Ім’я та слово знайдуть, що ця людина про це сказала, зробила чи обіцяла
search-keys = ↑ ↓ — вибрати · Enter — перейти · Esc — закрити
search-name = Пошук
search-none = нічого
search-nothing = У цій справі немає { $typed }
search-preparing = Слова цієї справи ще читаються
search-searching = Пошук…
search-still = , пошук триває
show = Показати
show-all = Показати всі
show-all-commitments = Показати всі зобов’язання
show-in-full = Показати повністю
show-more-of = Показати ще { $count } з { $rest }
show-why-failed = Показати, чому не вдалося прочитати
some-of = { $some } з { $all }
sort-back = від останнього до першого
sort-by-this = Упорядкувати таблицю за цим стовпцем
sort-forward = від першого до останнього
sort-none = не впорядковано за ним
sort-once-more = Ще раз — у зворотному порядку
source-mirror = Копія
source-named = Джерело { $title }, { $id }{ $at }
source-nothing-rests = Жоден запис не спирається на нього прямо
source-original = Оригінал
source-relay = Переказ
source-reporting = Репортаж
source-rests = Спирається на це джерело
source-ring = (коло посилань)
source-row = Джерело { $name }, { $id }
source-shown = Джерело { $shown }, { $id }
sources = Джерела
sources-none = Справа не називає джерел
sources-show = Показати джерела { $view }
sources-view = Джерела { $view }: змінити
statement-show-speaker = Показати мовця: { $name }
statements = Заяви
status-in-view = { $items }, видно { $in_view }
status-timeless = { $count } без часу
status-timeless-help = Їх ніщо не датує: на шкалі часу їх немає. Інспектор показує їх біля учасників, і пошук їх знаходить.
status-none = Ще не взято
status-show-problems = { $problems }. Показати їх
status-problems = Проблеми: { $told }
status-uncertain = { " " }(непевно)
stay-here = Залишитися тут
story-author = трактування автора справи
story-author-alone = Трактування автора справи
story-made-at = Взято тут
story-nothing-heard = відтоді відомостей немає
story-shown-by = Видно з
story-sides-differ = сторони розходяться
story-title = Що з нього вийшло
tabs-below = Унизу
tabs-selected-actor = Вибраний учасник
time-unknown-alone = Час невідомий
time-written = { $time } (записано { $written })
tip-disputed = Свідчення розходяться щодо участі: { $who }
topic-name = Тема: { $title }
topics = Теми
tree-above = { " " }(його повідомлення — вище)
unfold = Розгорнути
url-in-browser = { $verb } { $url } у браузері
url-open = Відкрити
url-open-copy = Відкрити копію:
view-as-list = списком
view-as-table = таблицею
view-as-tree = деревом
view-list-help = Одне за одним
view-on-axis = на шкалі
view-tree-help = Кожне під джерелами, на які спирається
when-left-out = Невідомо: подія не ввійшла до справи
whole-case = Уся справа
written = записано { $written }
zone-none-named = UTC, бо у файлах пояс не вказано
zoom-to-it = Наблизити
zoom-to-them = Наблизити їх

# Терміни файлів справи, у середині рядка

status-pending = очікується
status-in-progress = виконується
status-stalled = зупинилося
status-blocked = заблоковано
status-partly-fulfilled = частково виконано
status-fulfilled = виконано
status-broken = порушено
status-withdrawn = відкликано
status-superseded = замінено
status-disputed = спірно
weight-major = головне
weight-normal = звичайне
weight-minor = другорядне
stance-mentions = згадує
stance-affirms = підтверджує
stance-qualifies = уточнює
stance-denies = заперечує
form-verbatim = Дослівно
form-translated = Переклад
form-paraphrase = Переказ
link-leads-to = веде до
link-responds-to = відповідає на
link-contradicts = суперечить
link-supports = підтримує
link-repeats = повторює
link-revises = переглядає
link-fulfils = виконує
actor-person = особа
actor-state = держава
actor-organisation = організація
actor-group = група
severity-error = помилка
severity-warning = попередження
severity-note = примітка
event-call = розмова
event-meeting = зустріч
event-visit = візит
event-announcement = оголошення
event-publication = публікація
event-decision = рішення
event-incident = інцидент
event-deadline = кінцевий строк
event-other = подія

# Речення з кількістю

count-more-problems = Ще { $count } { $count ->
        [one] проблема
        [few] проблеми
       *[other] проблем
    }
count-bytes = { $count } { $count ->
        [one] байт
        [few] байти
       *[other] байтів
    }
bytes-kb = КБ
bytes-mb = МБ
bytes-gb = ГБ
loading-items-of = { $count } з { $all } елементів
failed-last-good = ; показано останню придатну версію
source-items-rest = На нього { $count ->
        [one] спирається
        [few] спираються
       *[other] спирається
    } { $count } { $count ->
        [one] запис
        [few] записи
       *[other] записів
    }
source-more-items = Ще { $count } { $count ->
        [one] запис
        [few] записи
       *[other] записів
    } через тих, хто на нього посилається
cited-by-count = Посилаються: { $sources }
made-there = { $what } на цій події
dialogue-of = Діалог { $count } { $count ->
        [one] учасника
        [few] учасників
       *[other] учасників
    }
table-name = Таблиця: { $table }, { $rows }
mark-group-of = { $told }, { $lane }
days-overdue = прострочено на { $count } { $count ->
        [one] день
        [few] дні
       *[other] днів
    }
days-left = { $count ->
        [one] залишився
        [few] залишилися
       *[other] залишилося
    } { $count } { $count ->
        [one] день
        [few] дні
       *[other] днів
    }
status-time-not-certain = { $status } (час непевний)
status-not-public = { $status } (ще не оприлюднено)
status-perhaps-public = { $status } (можливо, ще не оприлюднено)
copied-disputed = { " " }(спірно)
copied-not-documented = { $line } (шлях не задокументовано)

# Інше

show-what = Показати: { $what }
count-topics = { $count } { $count ->
        [one] тема
        [few] теми
       *[other] тем
    }
count-parties = { $count } { $count ->
        [one] сторона
        [few] сторони
       *[other] сторін
    }
count-links = { $count } { $count ->
        [one] зв’язок
        [few] зв’язки
       *[other] зв’язків
    }

# Інші кількості

count-events = { $count } { $count ->
        [one] подія
        [few] події
       *[other] подій
    }
count-errors = { $count } { $count ->
        [one] помилка
        [few] помилки
       *[other] помилок
    }
count-warnings = { $count } { $count ->
        [one] попередження
        [few] попередження
       *[other] попереджень
    }
count-notes = { $count } { $count ->
        [one] примітка
        [few] примітки
       *[other] приміток
    }

# Лінійка

ruler-widest-month = квіт.

# Сумнів після прийменника

time-about-after = приблизно { $time }
time-perhaps-after = (можливо) { $time }

# Решта

search-all = Усі { $group }: { $count }
actor-about = Докладніше
stand-in = Немає версії вашою мовою; мова тексту: { $language }

# Курсор у часі

command-leave-cursor = До останнього стану
    .help = Знову показати останній стан справи
command-as-it-stood = Як було
    .help = Біля курсора важить те, що вже сталося і було сказано
command-as-known = Як було відомо
    .help = Біля курсора важить те, що вже оприлюднили, хоч би коли воно сталося
command-go-to-time = Перейти до часу…
    .help = Ввести дату або час і перейти туди
command-cursor-here = Курсор сюди
    .help = Показати справу станом на вибране, інакше на середину видимого
command-step = Наступна подія, крок за кроком
    .help = Пересунути курсор до наступної події й показати її
command-step-back = Попередня подія, крок за кроком
    .help = Повернути курсор до попередньої події й показати її
cursor-at-item = Курсор сюди
cursor-handle = Курсор
cursor-handle-help = Перетягніть на інший час. З клавіатури: стрілки пересувають, із Shift — точно; Delete повертає до останнього стану
ruler-name = Лінійка: клацання ставить курсор
as-of-in-bar = Стан: { $time }
known-at-in-bar = Було відомо: { $time }
going-title = Перейти до часу
going-field = Дата або час
going-example = Наприклад, 18 лютого 16:00, 18.02.2025, 2025-02-18T16:00 або 16:00 Київ
going-keys = Enter — перейти; Ctrl+Enter — поставити там курсор
going-word = «{ $word }» нічого не каже про час.
going-parts = Для одного часу це забагато або замало.
going-notation = Це не дата й не час формату справи.
going-no-date = { $what } не існує: звірте з календарем і годинником.
going-no-zone = «{ $zone }» — не часовий пояс; пишіть як Europe/Kyiv.
going-skipped = { $what } у цьому часовому поясі немає: годинники його пропускають.
going-empty = Це закінчується раніше, ніж починається, або тоді ж.
going-go = Перейти туди
going-cursor = Поставити туди курсор
going-no-end = Це не має кінця: курсор там стояти не може.
each-side = Що сказала про це кожна сторона
cursor-reading = Біля курсора важить: { $reading }
cursor-as-of = Стан справи: { $time }
cursor-known-at = Що було відомо: { $time }
cursor-later = { $count ->
    [one] приховано { $count } пізніший запис
    [few] приховано { $count } пізніші записи
   *[other] приховано { $count } пізніших записів
}
cursor-not-known = { $count ->
    [one] приховано { $count } ще не відомий запис
    [few] приховано { $count } ще не відомі записи
   *[other] приховано { $count } ще не відомих записів
}
cursor-doubtful-later = { $count } можливо, пізніше
cursor-doubtful-later-help = Їх позначено знаком «?»: їхній час відомий не точно або зовсім невідомий, тож вони можуть бути пізніші за курсор
cursor-doubtful-known = { $count } можливо, ще не відомо
cursor-doubtful-known-help = Їх позначено знаком «?»: коли оприлюднили їхні джерела, відомо не точно або зовсім невідомо
cursor-perhaps-later = Можливо, пізніше за курсор
cursor-is-later = Пізніше за курсор
cursor-perhaps-known = Можливо, тоді вже було відомо
cursor-no-dated-source = Жодне джерело не має дати: невідомо, коли це оприлюднили
cursor-is-not-known = Біля курсора ще не відомо
story-later = { $count ->
    [one] приховано { $count } пізніше слово
    [few] приховано { $count } пізніші слова
   *[other] приховано { $count } пізніших слів
}
list-none-yet = На той час жодного, пізніше { $count }
list-none-shown = Нічого не показано, приховано { $count }
list-later = { $count ->
    [one] ще { $count } приховано
    [few] ще { $count } приховано
   *[other] ще { $count } приховано
}
cursor-of-filtered = з того, що пройшло фільтр: { $told }
cursor-nothing-hidden = нічого не приховано
cursor-working = триває обчислення…

# Таблиця команд, історія, доріжки, зв’язки

group-time = Час
group-search = Пошук і фільтр
group-notes = Нотатки й закладки
group-settings = Налаштування
missing-case = У справі нічого немає
missing-item = Жодного запису не вибрано
missing-selection = Нічого не вибрано
missing-actor = Жодного учасника не вибрано
missing-files = Вбудована справа не має файлів, які могли б змінитися
missing-events = У справі немає подій
missing-dated = У справі нічого не датовано
missing-hits = Нічого не шукали або не знайдено
missing-cursor = Це вже останній стан
missing-actor-lanes = Лише коли доріжки — учасники за сторонами
missing-lanes = Доріжка лише одна
keys-find = Знайти клавішу або що вона робить
keys-none = Немає клавіші для «{ $typed }»
commands = Команди
search-no-command = Немає команди для «{ $typed }»
count-commands = { $count ->
    [one] { $count } команда
    [few] { $count } команди
   *[other] { $count } команд
}
search-hint-commands = Команди знаходяться за назвою; > показує лише їх
command-back = Назад
    .help = Повернутися до того, що було видно й вибрано раніше
command-forward = Вперед
    .help = Знову вперед після повернення
history-to = { $way }: { $place }
missing-place = Іншого місця, куди перейти, немає

# Нотатки й закладки

note-time = Час
note-span = Проміжок
note-orphan-gone = Без місця: у справі вже немає { $id }
note-orphan-kind = Без місця: { $id } тепер щось інше ({ $kind })
note-reworded = Коли нотували, називалося «{ $called }»
notes = Нотатки
notes-none = Нотаток ще немає. Виберіть щось і натисніть N, щоб занотувати, або Ctrl+D, щоб покласти закладку.
notes-find = Знайти нотатки
notes-nothing-found = У нотатках немає «{ $words }»
notes-order = Порядок нотаток: { $order }
notes-by-time = За часом
notes-by-change = Спершу змінені останніми
notes-table = Таблиця нотаток, { $count }
note-row = Нотатка: { $title }
note-orphaned = Без місця
note-go = Перейти туди
note-go-to = Перейти: { $place }
note-edit = Змінити нотатку
note-attach = Прикріпити до вибраного
note-attach-to = Прикріпити до «{ $title }»
note-remove = Вилучити нотатку
note-removed = Нотатку вилучено
note-removed-dismiss = Прибрати: нотатку вилучено
note-name = Назва нотатки
note-words = Слова нотатки
note-words-more = Слова нотатки { $number } про це
note-hint = Напишіть нотатку
note-write = Написати нотатку про це
note-write-short = Нотатка…
note-changed = Змінено
undo = Скасувати
remove = Вилучити
bookmark = Закладка
bookmarked = Із закладкою
bookmark-remove = Прибрати закладку
bookmark-of = Закладка: { $title }
bookmark-of-chosen = Закладка вибраної нотатки: { $title }
mark-noted = з вашою нотаткою
mark-bookmarked = із закладкою
tip-note = Ваша нотатка: { $words }
notes-not-read = Нотатки до цієї справи не вдалося прочитати, і нових тут не додати ({ $file }): { $why }
note-here = Нотатка про цей час…
bookmark-here = Закладка на цей час
legend-noted = Ваші закладка й нотатка; на огляді – ромби
legend-kept-span = Проміжок, який ви зберегли, уздовж лінійки
edge-note = Ширина вибраної нотатки
missing-note-subject = Не вибрано нічого, що можна занотувати, і курсор вимкнено
missing-removed-note = Жодної нотатки не вилучено
missing-notes = Нотаток до цієї справи немає
command-bookmark = Закладка
    .help = Покласти закладку на вибране або на час курсора; ще раз – прибрати
command-write-note = Нотатка…
    .help = Написати нотатку про вибране або про час курсора
command-show-commitments = Зобов’язання
    .help = Показати під шкалою, що було обіцяно і що з того вийшло
command-show-sources = Джерела
    .help = Показати під шкалою, на чому ґрунтується справа
command-show-problems = Проблеми
    .help = Показати під шкалою, що не так у файлах
command-commitments-table = Зобов’язання таблицею
    .help = Показати зобов’язання рядками, які можна впорядкувати
command-commitments-axis = Зобов’язання на шкалі
    .help = Показати, коли зобов’язання взято, змінено і коли їх строк
command-sources-tree = Джерела деревом
    .help = Показати кожне джерело під тим, на яке воно спирається
command-sources-list = Джерела списком
    .help = Показати джерела рядками, які можна впорядкувати
command-copy-commitments = Копіювати таблицю зобов’язань
    .help = Скопіювати всю таблицю в її порядку, для електронної таблиці
command-copy-sources = Копіювати таблицю джерел
    .help = Скопіювати всю таблицю в її порядку, для електронної таблиці
command-copy-problems = Копіювати таблицю проблем
    .help = Скопіювати всю таблицю в її порядку, для електронної таблиці
command-show-notes = Нотатки й закладки
    .help = Показати ваші нотатки й закладки до цієї справи
command-put-note-back = Повернути вилучену нотатку
    .help = Повернути нотатку, яку вилучено останньою
command-export-notes = Експорт нотаток…
    .help = Записати ваші нотатки у файл Markdown або JSON; в інший експорт вони не потрапляють
dialog-export-notes = Експорт нотаток
count-notes-kept = { $count } { $count ->
    [one] нотатка чи закладка
    [few] нотатки й закладки
   *[other] нотаток і закладок
}
export-what = { $count }, з місцями й часом. В інший експорт вони не потрапляють.
export-path = Шлях нового файлу; закінчується на .md (Markdown) або .json
export-path-name = Шлях нового файлу
export-path-button = Записати за шляхом
export-markdown = Markdown…
export-json = JSON…
export-ending = Назва має закінчуватися на .md або .json
export-there = Такий файл уже є: { $path }
notes-damaged = Файл із нотатками до цієї справи пошкоджено в рядку { $line }. З нього прочитано нотаток: { $count }; пошкоджений файл збережено, його можна виправити вручну: { $file }
notes-written-anew = Файл із нотатками до цієї справи було пошкоджено в рядку { $line }. Усі нотатки записано наново; пошкоджений файл збережено: { $file }
notes-of-later-version = Нотатки до цієї справи записала новіша версія Casebook. Вони лишаються незмінними, і нових тут не додати: { $file }
notes-of-other-case = У файлі нотаток до цієї справи лежать нотатки до іншої. Він лишається незмінним, і нових тут не додати: { $file }
notes-not-kept = Нотатки не вдалося зберегти, буде ще спроба: { $why }
notes-doubled = { $count } { $count ->
    [one] нотатку змінено й в іншому вікні; збережено обидві версії
    [few] нотатки змінено й в іншому вікні; збережено обидві версії кожної
   *[other] нотаток змінено й в іншому вікні; збережено обидві версії кожної
}
notes-exported = Нотатки записано: { $file }
notes-not-exported = Не вдалося записати нотатки у { $file }: { $why }

# Фільтр, і що сталося довкола

command-filter = Фільтр…
    .help = Вибрати, що зі справи показано
command-clear-filter = Скинути фільтр
    .help = Знову показати все
command-dim = Притлумити те, що не пройшло фільтр
    .help = Те, що не пройшло, стає тихим і лишається на місці
command-hide = Приховати те, що не пройшло фільтр
    .help = Те, що не пройшло, не показано
command-around = Що сталося довкола
    .help = Перелічити все за два дні довкола вибраного
missing-filter = Фільтра немає
missing-rows = Ця таблиця порожня
filter = Фільтр
filter-button = Фільтр: вибрати, що показано
filter-close = Закрити фільтр
filter-clear = Скинути
filter-clear-all = Скинути фільтр
filter-dim-instead = Притлумити решту
filter-hide-instead = Приховати решту
filter-shown = показано { $some } з { $all }
filter-bright = яскраві { $some } з { $all }
filter-show-all = Скинути фільтр: показати все
filter-and-cursor-hide-it = Приховано фільтром, і пізніше від курсора
filter-hides-it = Приховано фільтром
filter-nothing = Ніщо не пройшло фільтр.
filter-nothing-here = Ніщо на шкалі не пройшло фільтр, лише зобов’язання: { $count }.
filter-clause = { $field }: { $mode } { $values }
filter-clause-one = { $field }: { $values }
filter-clause-not = { $field }: не { $values }
filter-change = Змінити: { $what }
filter-remove = Прибрати: { $what }
filter-absent = { $what } (немає в цій справі)
filter-field = Фільтр за: { $field }
filter-find = Знайти серед: { $field }
filter-type-words = Слова або «фраза», потім Enter
filter-words-hint = санкції, «одне одного»
filter-type-span = Час, потім Enter
filter-span-hint = 2025-02-12/2025-02-18, 18 лютого, лютий 2025
filter-unclear-time = Це не час із початком і кінцем.
filter-none-asked = Ще нічого не задано.
filter-numbers-whole = Числа — з усієї справи
filter-numbers-cursor = Числа — станом на курсор
filter-no-value = Нічого з такою назвою.
filter-kind = Вид
filter-event-kind = Вид події
filter-party = Сторона
filter-actor = Учасник
filter-to = Звернено до
filter-topic = Тема
filter-tag = Мітка
filter-place = Місце
filter-source = Джерело
filter-form = Передача слів
filter-status = Стан
filter-reliability = Надійність
filter-span = Час
filter-words = Слова
filter-unrated = Без оцінки
filter-any-of = будь-що з
filter-all-of = усі з
filter-none-of = жодне з
filter-name = Назва, щоб зберегти
filter-save = Зберегти
filter-save-name = Зберегти фільтр
filter-none-saved = Ще жодного фільтра не збережено.
filter-apply = Застосувати { $name }
filter-saved-name = Фільтр «{ $name }»
filter-saved-help = Фільтр, який ви зберегли
filter-rename = Перейменувати
filter-rename-name = Перейменувати { $name }
filter-new-name = Нова назва: { $name }
filter-delete = Видалити
filter-delete-name = Видалити { $name }
filter-by-this = Фільтрувати за цим
filter-leave-out = Без цього
status-some-items = { $count ->
    [one] { $some } з { $count } запису
    [few] { $some } з { $count } записів
   *[other] { $some } з { $count } записів
}
around-item = Довкола «{ $title }»
around-title = Довкола цього
around-both = до і після
around-before = до
around-after = після
around-its-beginning = Навколо початку: кінець невідомий
around-its-end = Навколо кінця: початок невідомий
around-nothing = Більше про цей час нічого не відомо
around-group-within = Напевно в цей час
around-group-through = Тривало весь цей час
around-group-perhaps = Можливо, у цей час
around-filter = Фільтрувати за цим часом
around-close = Закрити довкола
around-meanwhile = у той самий час
around-same-day = того самого дня
around-about-before = приблизно за { $time } до того
around-about-after = приблизно через { $time }
around-perhaps = можливо, у той самий час
around-before-that = до того
around-after-that = після того
around-at-least-before = щонайменше за { $time } до того
around-at-least-after = щонайменше через { $time }
around-at-least-about-before = щонайменше приблизно за { $time } до того
around-at-least-about-after = щонайменше приблизно через { $time }
around-so-long-before = за { $time } до того
around-so-long-after = через { $time }
count-minutes = { $count ->
    [one] { $count } хв
    [few] { $count } хв
   *[other] { $count } хв
}
count-hours = { $count ->
    [one] { $count } год
    [few] { $count } год
   *[other] { $count } год
}
count-days = { $count ->
    [one] { $count } дн.
    [few] { $count } дн.
   *[other] { $count } дн.
}

# Відтинки часу

command-span-keep = Зберегти відтинок
    .help = Зберегти відтинок як нотатку; якщо його немає — позначити час вибраного
command-span-of-selection = Відтинок вибраного
    .help = Позначити час вибраного
command-span-zoom = Показати відтинок
    .help = Показати відтинок із запасом обабіч
command-span-filter = Фільтрувати за відтинком
    .help = Лишити тільки те, що у відтинку
command-span-cursor = Курсор у кінець відтинка
    .help = Показати справу станом на кінець відтинка
command-span-copy = Копіювати відтинок часу
    .help = Копіювати відтинок із тривалістю і вмістом
command-span-close = Прибрати відтинок
    .help = Не позначати відтинка
span-keep = Зберегти
span-zoom = Наблизити
span-filter = Фільтрувати за ним
span-cursor = Курсор у його кінець
span-copy = Копіювати
span-close = Закрити
span-more = Відтинок
span-more-name = Що можна зробити з відтинком
span-start = Початок відтинка
span-end = Кінець відтинка
span-empty = у ньому нічого
span-perhaps = можливо, ще { $count }
span-of-shown = з показаного: { $counts }
missing-span = Спершу позначте відтинок на лінійці
count-seconds = { $count ->
    [one] { $count } с
    [few] { $count } с
   *[other] { $count } с
}
count-made = { $count ->
    [one] взято { $count } зобов’язання
    [few] взято { $count } зобов’язання
   *[other] взято { $count } зобов’язань
}
count-due = { $count ->
    [one] строк { $count } зобов’язання
    [few] строк { $count } зобов’язань
   *[other] строк { $count } зобов’язань
}
count-working-days = { $count ->
    [one] { $count } робочий день (пн–пт)
    [few] { $count } робочі дні (пн–пт)
   *[other] { $count } робочих днів (пн–пт)
}

# Folded stretches of time

menu-folds = Порожні проміжки
command-folds-automatic = Згортати порожні проміжки: автоматично
    .help = Згортати проміжки часу, у яких нічого не починається й не закінчується, якщо вони довгі порівняно зі справою
command-folds-all = Згортати порожні проміжки: усі
    .help = Згортати кожен проміжок часу, у якому нічого не починається й не закінчується, крім коротких
command-folds-none = Згортати порожні проміжки: жодного
    .help = Показувати весь час у його довжині
command-folds-again = Знову згорнути розгорнуте
    .help = Знову згорнути проміжки, розгорнуті вручну
folds-longer = Довші за: { $length }
fold-name = Розгорнути проміжок: { $length }, { $days }
fold-tip = Тут нічого не починається й не закінчується: { $length }, { $days }. Клацніть, щоб розгорнути.
missing-opened-fold = Жодного проміжку не розгорнуто
length-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
   *[other] { $count } років
}
length-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[other] { $count } місяців
}
length-weeks = { $count ->
    [one] { $count } тиждень
    [few] { $count } тижні
   *[other] { $count } тижнів
}
length-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}
length-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
   *[other] { $count } годин
}
length-years-short = { $count } р.
length-months-short = { $count } міс.
length-weeks-short = { $count } тиж.
length-days-short = { $count } дн.
length-hours-short = { $count } год

# Пояси і звички

command-zone = Часовий пояс…
    .help = Вибрати пояс, за яким подано час
command-zone-of-case = Пояс справи
    .help = Знову подавати час за поясом справи
command-habits = Налаштування…
    .help = Як подано час, що робить коліщатко, як усе рухається
command-hours-24 = Години від 0 до 23
    .help = Подавати час як 16:10
command-hours-12 = Години від 1 до 12
    .help = Подавати час як 4:10 пп
missing-zone = Час і так подано за поясом справи
hours-am = дп
hours-pm = пп
zone-title = Часовий пояс
zone-close = Закрити список поясів
zone-explained = За ним подано час доби. День, відомий без години, лишається тим днем, який записано.
zone-hint = Kyiv, America, +3
zone-find = Знайти пояс
zone-none = Такого поясу немає.
zone-line = { $name } · { $offset } · { $time }
zone-button = Часовий пояс: { $zone }
zone-choose = Подавати час за поясом: { $zone }
zone-forward = Годинники переводять уперед
zone-back = Годинники переводять назад
zone-change = { $what }, { $zone }: { $when }
change-hours = { $count } год
change-minutes = { $count } хв
habits-title = Налаштування
habits-close = Закрити налаштування
habits-language = Мова
habits-theme = Тема
habits-hours = Години
habits-hours-24 = 16:10
habits-hours-12 = 4:10 пп
habits-week = Тиждень із
habits-monday = понеділка
habits-sunday = неділі
habits-saturday = суботи
habits-wheel = Коліщатко
habits-wheel-scrolls = гортає доріжки, інакше час
habits-wheel-zooms = наближає
habits-motion = Рух
habits-motion-system = як у системі
habits-motion-glide = завжди
habits-motion-still = ніколи
habits-folds = Згортати від
habits-kept = Зберігається на цьому комп’ютері для всіх справ.

command-order-hand = Власний порядок
    .help = Так, як ви перетягнули заголовки доріжок
command-pin-lane = Закріпити чи відкріпити доріжку
    .help = Доріжка вибраного лишається над іншими
command-unpin-lanes = Відкріпити всі доріжки
    .help = Повернути закріплені доріжки до інших
command-hide-lane = Сховати доріжку
    .help = Прибрати доріжку вибраного з очей
command-show-lanes = Показати сховані доріжки
    .help = Знову показати всі доріжки
command-lane-up = Доріжку вгору
    .help = Доріжку вибраного учасника — серед подібних
command-lane-down = Доріжку вниз
    .help = Доріжку вибраного учасника — серед подібних
missing-hand = Доріжок ще не переставляли
missing-pinned = Жодної доріжки не закріплено
missing-hidden = Жодної доріжки не сховано
missing-lane = Вибране не має власної доріжки в цьому групуванні
lane-fixed = Ця доріжка має місце за тим, чим вона є
lane-at-end = Цю доріжку не можна пересунути далі
lane-too-many = Доріжок забагато, щоб упорядковувати їх вручну
lane-sought = Не тоді, коли шукають доріжки: спершу очистьте поле
lane-quiet = Інші учасники: { $party }
lane-show = Показати: { $lane }
lane-spread = Кожному власну доріжку
lane-pin = Закріпити вгорі
lane-unpin = Відкріпити
lane-hide = Сховати доріжку
lane-up = Пересунути вгору
lane-down = Пересунути вниз
lanes-none-unseen = усі записи є і в інших доріжках
lanes-hidden = { $count ->
    [one] Сховано { $count } доріжку
    [few] Сховано { $count } доріжки
   *[other] Сховано { $count } доріжок
}
lanes-unseen = { $count ->
    [one] { $count } запису немає в інших доріжках
    [few] { $count } записів немає в інших доріжках
   *[other] { $count } записів немає в інших доріжках
}
head-pinned = { $name }, закріплено

# Чому місця запису на шкалі не видно і що було розкрито, щоб його показати
away-folded = У згорнутій стороні
away-shared = У спільній доріжці кількох учасників
away-hidden = У схованій доріжці
away-sought = У доріжці, якої не шукають
away-stretch = У згорнутому проміжку
revealed = Щоб показати: { $opened }
revealed-party = розгорнуто сторону { $party }
revealed-lane = показано сховану доріжку { $lane }
revealed-sought = очищено поле над доріжками
revealed-stretch = розгорнуто проміжок часу
revealed-back = { $key } — назад

# Relations of items as sentences; names and titles stand in brackets or quotation marks, so that they need no case

relation-from-event = Подія { $what }
relation-from-statement = Заява { $what }
relation-from-commitment = Зобов’язання { $what }
relation-leads-to-event = { $from } веде до події { $to }
relation-leads-to-statement = { $from } веде до заяви { $to }
relation-leads-to-commitment = { $from } веде до зобов’язання { $to }
relation-responds-to-event = { $from } відповідає на подію { $to }
relation-responds-to-statement = { $from } відповідає на заяву { $to }
relation-responds-to-commitment = { $from } відповідає на зобов’язання { $to }
relation-contradicts-event = { $from } суперечить події { $to }
relation-contradicts-statement = { $from } суперечить заяві { $to }
relation-contradicts-commitment = { $from } суперечить зобов’язанню { $to }
relation-supports-event = { $from } підтримує подію { $to }
relation-supports-statement = { $from } підтримує заяву { $to }
relation-supports-commitment = { $from } підтримує зобов’язання { $to }
relation-repeats-event = { $from } повторює подію { $to }
relation-repeats-statement = { $from } повторює заяву { $to }
relation-repeats-commitment = { $from } повторює зобов’язання { $to }
relation-revises-event = { $from } переглядає подію { $to }
relation-revises-statement = { $from } переглядає заяву { $to }
relation-revises-commitment = { $from } переглядає зобов’язання { $to }
relation-fulfils-event = { $from } виконує подію { $to }
relation-fulfils-statement = { $from } виконує заяву { $to }
relation-fulfils-commitment = { $from } виконує зобов’язання { $to }
relation-mentions-event = { $from } згадує подію { $to }
relation-mentions-statement = { $from } згадує заяву { $to }
relation-mentions-commitment = { $from } згадує зобов’язання { $to }
relation-affirms-event = { $from } підтверджує подію { $to }
relation-affirms-statement = { $from } підтверджує заяву { $to }
relation-affirms-commitment = { $from } підтверджує зобов’язання { $to }
relation-qualifies-event = { $from } уточнює подію { $to }
relation-qualifies-statement = { $from } уточнює заяву { $to }
relation-qualifies-commitment = { $from } уточнює зобов’язання { $to }
relation-denies-event = { $from } заперечує подію { $to }
relation-denies-statement = { $from } заперечує заяву { $to }
relation-denies-commitment = { $from } заперечує зобов’язання { $to }
relation-after-event = { $from } іде після події { $to }
relation-after-statement = { $from } іде після заяви { $to }
relation-after-commitment = { $from } іде після зобов’язання { $to }
relation-statement-made = Заява { $what } пролунала під час події { $event }
relation-commitment-made = Зобов’язання { $what } взято під час події { $event }
relation-status = Подія { $event } показує стан зобов’язання { $what }: { $status }
relation-at = Зв’язок { $number } із { $count }: { $what }
step-at = Подія { $number } з { $count }
relations = Зв’язки
relations-hidden = Фільтр або курсор приховує зв’язків: { $count }
topic-hidden = Фільтр або курсор приховує записів на цю тему: { $count }
relations-of-selected = Вибраний запис має { $count } { $count ->
        [one] зв’язок
        [few] зв’язки
       *[other] зв’язків
    }
relations-none = Ніщо у справі не пов’язано з вибраним записом
relations-none-shown = Ніщо з показаного не пов’язано з вибраним записом

# Що вийшло з обіцянки

outcome-kept = виконано
outcome-broken = порушено
outcome-withdrawn = відкликано
outcome-superseded = замінено
outcome-on = { $what } { $day }
outcome-worded = обіцяний термін: «{ $words }»
outcome-due = термін { $day }, { $left }
outcome-due-today = термін того самого дня, { $day }
outcome-overdue = термін був { $day }, { $left }

# Зобов’язання на шкалі клавішами

commitments-walk = Зобов’язання на шкалі, { $rows }
place-among = { $what } — { $number } із { $count }
