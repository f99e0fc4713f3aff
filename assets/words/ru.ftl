# Слова интерфейса по-русски. Ключи и аргументы те же, что в en.ftl.

# Команды

command-open = Открыть…
    .help = Открыть файл дела
command-open-folder = Открыть папку…
    .help = Открыть папку с файлами дела
command-open-built-in = Встроенное дело: Эр-Рияд
    .help = Открыть дело, которое входит в программу
command-reload = Перечитать
    .help = Прочитать файлы этого дела ещё раз
command-copy = Копировать
    .help = Копировать выбранное вместе со временем, источниками и ссылками
command-copy-listed = Копировать список участника
    .help = Копировать всё, что инспектор показывает о выбранных участниках
command-quit = Выйти
    .help = Закрыть окно
command-zoom-in = Увеличить
    .help = Показать меньший промежуток времени, ближе
command-zoom-out = Уменьшить
    .help = Показать больший промежуток времени
command-earlier = Раньше
    .help = Перейти к тому, что было раньше
command-later = Позже
    .help = Перейти к тому, что было позже
command-fit-all = Всё дело
    .help = Показать дело целиком
command-centre = Выбранное в центр
    .help = Поместить выбранное в центр; ещё раз — на весь экран
command-next = Следующая запись
    .help = Следующая запись дела
command-previous = Предыдущая запись
    .help = Предыдущая запись дела
command-first = Первая запись
    .help = Первая запись дела
command-last = Последняя запись
    .help = Последняя запись дела
command-next-related = Следующая связанная
    .help = Следующая запись, связанная с выбранной
command-previous-related = Предыдущая связанная
    .help = Предыдущая запись, связанная с выбранной
command-next-in-lane = Дальше по дорожке
    .help = Следующая запись на дорожке
command-previous-in-lane = Назад по дорожке
    .help = Предыдущая запись на дорожке
command-lane-above = Дорожка выше
    .help = Ближайшая запись на дорожке выше
command-lane-below = Дорожка ниже
    .help = Ближайшая запись на дорожке ниже
command-show-in-full = Показать полностью
    .help = Показать выбранную запись в инспекторе
command-group-actors = По сторонам
    .help = Дорожка для каждого участника, под его стороной
command-group-parties = Только по сторонам
    .help = Дорожка для каждой стороны
command-group-kinds = По видам
    .help = Дорожка для каждого вида событий и одна для заявлений
command-group-places = По местам
    .help = Дорожка для каждого места
command-group-topics = По темам
    .help = Дорожка для каждой темы
command-group-sources = По источникам
    .help = Дорожка для каждого источника
command-group-tags = По меткам
    .help = Дорожка для каждой метки
command-group-packed = Одна плотная дорожка
    .help = Всё на одной дорожке
command-order-case = Как в деле
    .help = Дорожки в порядке дела
command-order-name = По названию
    .help = Дорожки по алфавиту
command-order-activity = По активности
    .help = Сначала дорожки с наибольшим числом событий и заявлений
command-all-actors = Все участники
    .help = Дорожка для каждого участника, в том числе наименее активных
command-leading-actors = Ведущие участники
    .help = Наименее активные — на общей дорожке
command-fold-parties = Свернуть все стороны
    .help = Одна дорожка для каждой стороны
command-unfold-parties = Развернуть все стороны
    .help = Снова дорожка для каждого участника
command-clear-selection = Снять выбор
    .help = Ничего не выбирать; ещё раз — забыть поиск
command-toggle-heads = Участники
    .help = Открыть или закрыть столбец слева от шкалы времени
command-toggle-inspector = Инспектор
    .help = Открыть или закрыть панель справа
command-toggle-bottom = Нижняя панель
    .help = Открыть или закрыть вкладки под шкалой времени
command-toggle-keys = Клавиши
    .help = Показать все клавиши
command-toggle-legend = Что означают знаки
    .help = Все знаки шкалы времени и их значение
command-search = Поиск…
    .help = Найти людей, слова и события
command-search-too = Поиск…
    .help = То же самое
command-next-hit = Следующее совпадение
    .help = Перейти к следующему найденному; также Enter
command-previous-hit = Предыдущее совпадение
    .help = Перейти к предыдущему; также Shift+Enter
command-next-region = Следующая область
    .help = Шкала, вкладки, инспектор, меню: клавиатура переходит дальше
command-previous-region = Предыдущая область
    .help = Клавиатура возвращается назад
command-language-english = English
    .help = Показывать по-английски
command-language-ukrainian = Українська
    .help = Показывать по-украински
command-language-russian = Русский
    .help = Показывать по-русски
command-theme-system = Тема системы
    .help = Тема такая, как в системе
command-theme-light = Светлая тема
    .help = Тёмное на светлом
command-theme-dark = Тёмная тема
    .help = Светлое на тёмном

# Меню

menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-go = Переход
menu-help = Справка
menu-lanes = Дорожки
menu-order = Порядок дорожек
menu-recent = Недавние

# Верхняя панель

top-zone-help = Время указано в этом поясе
theme-button = Тема: { $now }. Переключить на: { $next }
theme-now-system = как в системе
theme-now-light = светлая
theme-now-dark = тёмная
language-button = Язык: { $language }
language-button-texts = Язык: { $language }. Тексты дела: { $texts }
language-of-the-case = Тексты дела
language-as-interface = Как интерфейс

# Названия языков в середине строки

language-ar = арабский
language-be = белорусский
language-bg = болгарский
language-cs = чешский
language-da = датский
language-de = немецкий
language-el = греческий
language-en = английский
language-es = испанский
language-et = эстонский
language-fa = персидский
language-fi = финский
language-fr = французский
language-he = иврит
language-it = итальянский
language-ja = японский
language-lt = литовский
language-lv = латышский
language-pl = польский
language-ro = румынский
language-ru = русский
language-tr = турецкий
language-uk = украинский
language-zh = китайский

# Количества

count-statements = { $count } { $count ->
        [one] заявление
        [few] заявления
       *[other] заявлений
    }
count-items = { $count } { $count ->
        [one] запись
        [few] записи
       *[other] записей
    }

# Заголовки дорожек

head-party = Сторона { $name }
head-party-shown = Сторона { $name }, развёрнута
head-party-folded = Сторона { $name }, свёрнута, { $statements }
head-actor = Участник { $who }, { $statements }
head-more-actors = Ещё { $count } { $count ->
        [one] участник
        [few] участника
       *[other] участников
    }
head-more-actors-of = { $party }: ещё { $count } { $count ->
        [one] участник
        [few] участника
       *[other] участников
    }, { $statements }
head-fewer-actors = Меньше участников
head-fewer-actors-of = { $party }: меньше участников
head-others = Другие
head-unnamed = Без участников
head-unnamed-with = Без участников, { $statements }

# Подсказка, с чего начать

hint-move = Тяните или крутите колёсико, чтобы двигаться во времени; с Ctrl оно меняет масштаб
hint-actor = Нажмите на участника слева, чтобы прочесть всё, что он сказал
hint-open = { $open } открывает ваше дело; { $marks } объясняет знаки, { $keys } показывает клавиши
hint-dismiss = Понятно
hint-dismiss-name = Скрыть подсказку, с чего начать
# Месяцы отдельно, после числа, сокращённо после числа, сокращённо отдельно; дни недели

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря
month-short-1 = янв.
month-short-2 = февр.
month-short-3 = марта
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июня
month-short-7 = июля
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.
month-alone-1 = янв.
month-alone-2 = февр.
month-alone-3 = март
month-alone-4 = апр.
month-alone-5 = май
month-alone-6 = июнь
month-alone-7 = июль
month-alone-8 = авг.
month-alone-9 = сент.
month-alone-10 = окт.
month-alone-11 = нояб.
month-alone-12 = дек.
weekday-mon = пн
weekday-tue = вт
weekday-wed = ср
weekday-thu = чт
weekday-fri = пт
weekday-sat = сб
weekday-sun = вс

# Время

hour-unknown = час неизвестен
column-hour-unknown = час неизвестен
day-unknown = день неизвестен
month-unknown = месяц неизвестен
time-unknown = время неизвестно
time-before = до { $time }
time-not-after = не позднее { $time }
time-not-before = не ранее { $time }
time-since = с { $time } (ещё продолжается)
time-from = с { $time }, конец неизвестен
time-until-open = до { $time }, без известного начала
time-until = до { $time }, начало неизвестно
time-between = где-то с { $from } до { $until }
time-day-between = { $day }, между { $from } и { $until }
time-day-before = { $day }, до { $time }
time-day-after = { $day }, после { $time }
time-day-to = { $day }, { $from } – { $until }
time-about = около { $time }
time-perhaps = возможно, { $time }
time-perhaps-about = возможно, около { $time }
time-decade = { $year }-е годы
time-decade-of = { $year }-х годов
time-year = { $year } год
time-year-of = { $year } года
time-bc = { $year } до н. э.
season-spring = весна
season-summer = лето
season-autumn = осень
season-winter = зима
season-spring-of = весны
season-summer-of = лета
season-autumn-of = осени
season-winter-of = зимы
time-in-zone = { $time } (время: { $zone })
ruler-more-zones = { $count ->
    [one] ещё { $count } пояс
    [few] ещё { $count } пояса
   *[other] ещё { $count } поясов
}
ruler-more-zones-of = На линейке нет места для: { $names }. Выберите пояс, чтобы увидеть его часы.
ruler-in-zone = { $label } · время: { $zone }
ruler-decade = { $year }-е

# Жизнь обязательства

life-due = срок { $day }
life-no-date = дата не указана
life-made-later = принято { $day } →
life-last-word = последние сведения { $day }
life-done-on-the-day = выполнено в срок
life-done = выполнено { $day }
life-broken = нарушено { $day }
life-withdrawn = отозвано { $day }
life-superseded = заменено { $day }
quoted = «{ $words }»

# Панели, таблицы, диалоги

about-link-number = О связи { $number } дела: { $kind }
about-mentioned = об этом говорит
about-this-link = об этой связи
according-to = по словам: { $who }
according-to-alone = По словам: { $names }
according-to-bystander = по словам: { $who }, кого оно не связывает
actor-no-commitment = В деле нет обязательств
actor-no-event = В деле нет событий
actor-no-shared-commitment = В деле нет обязательств, которые касаются двоих из них
actor-no-shared-event = В деле нет событий, в которых участвовали двое из них
actor-no-statement = В деле нет заявлений
actor-show-alone = Показать только: { $name }
actor-take-away = Убрать: { $name }
and-more = и ещё { $count }
any-party = любая сторона
any-party-alone = Любая сторона
any-status = любое состояние
any-status-alone = Любое состояние
back-to = Назад к: { $names }
blank-empty = В { $name } ещё нет записей: добавьте их или откройте другое дело
blank-open = Откройте дело, чтобы увидеть, кто с кем встречался, кто что сказал и что из этого вышло
bottom-close = Закрыть нижнюю панель
bottom-open = Открыть нижнюю панель
browser-ask = Открыть { $host } в браузере?
built-in-case = Встроенное дело
cancel = Отменить
cancel-loading = Отменить открытие
card-about = О чём { $said_in }: { $words }
card-copy = Копировать слова { $id } с источником и ссылкой
card-everything = Всё об этом заявлении
card-name = Заявление, { $speaker }, { $when }: { $spoken }
card-original-verbatim = Выше перевод · ниже дословно, язык: { $language }
card-original = Выше перевод · язык оригинала: { $language }
copied-translation = { $words } (перевод)
card-no-source = Источник не указан
card-show-event = Показать событие { $id }
card-show-in-full = Показать { $id } полностью
card-show-speaker = Показать: { $name }, чьи слова { $id }
card-the-event = Событие
card-topic = Тема { $said_in }: { $title }
case-contents = В этом деле
chain-not-documented = · путь не документирован
chain-not-documented-help = Источники не говорят, как слова дошли до них от говорившего
chain-source = Источник { $id } на пути к { $cited }
cited-by-short = по
cited-by-tree = Ссылается { $by }: { $shown }
close = Закрыть
column-order = { $table }: упорядочить по «{ $head }», { $told }
column-width = { $table }: ширина столбца «{ $head }»
commitment-row = Обязательство { $number }: { $text } { $status }
commitments = Обязательства
commitments-none = В деле нет обязательств
commitments-none-like-this = Таких обязательств нет
commitments-none-yet = К времени курсора не взято ни одного обязательства из показанных
commitments-none-pass = Фильтр не пропускает ни одного обязательства
commitments-parties = Стороны обязательств: { $words }
commitments-show = Показать обязательства { $view }
commitments-status = Состояние обязательств: { $words }
commitments-view = Обязательства { $view }: изменить
copied = Скопировано
copied-archive = Копия: { $archive }
copied-shown-by = Видно из: { $title }
copied-source = Источник: { $words }
copied-source-by = Источник: { $name }: { $words }
copy = Копировать
copy-address = Копировать адрес
copy-all = Копировать все
copy-first = Копировать первые { $count }
copy-list = Копировать список
copy-row = Копировать строку
copy-statements = Копировать заявления
copy-table = Копировать таблицу
copy-with-link = Копировать со ссылкой
copy-with-sources = Копировать с источниками
copy-with-story = Копировать с историей
copy-words-with-citation = Копировать слова со ссылкой на источник
count-actors = { $count } { $count ->
        [one] участник
        [few] участника
       *[other] участников
    }
count-commitments = { $count } { $count ->
        [one] обязательство
        [few] обязательства
       *[other] обязательств
    }
count-files = { $count } { $count ->
        [one] файл
        [few] файла
       *[other] файлов
    }
count-hits = { $count } { $count ->
        [one] совпадение
        [few] совпадения
       *[other] совпадений
    }
count-origins = { $count } { $count ->
        [one] первоисточник
        [few] первоисточника
       *[other] первоисточников
    }
count-reports = { $count } { $count ->
        [one] сообщение
        [few] сообщения
       *[other] сообщений
    }
count-rows = { $count } { $count ->
        [one] строка
        [few] строки
       *[other] строк
    }
count-sources = { $count } { $count ->
        [one] источник
        [few] источника
       *[other] источников
    }
credibility-1 = 1 из 6, подтверждено другими
credibility-2 = 2 из 6, вероятно, правда
credibility-3 = 3 из 6, возможно, правда
credibility-4 = 4 из 6, сомнительно
credibility-5 = 5 из 6, маловероятно
credibility-6 = 6 из 6, оценить невозможно
days-due-today = срок в тот день
days-overdue-today = просрочено в тот день
dialog-case-files = Файлы дела
dialog-choose-file = Выбрать файл…
dialog-choose-folder = Выбрать папку…
dialog-folder = Открыть папку с файлами дела
dialog-open = Открыть дело
dialog-open-path = Открыть этот путь
dialog-path = Путь к файлу дела или к папке с файлами дела
dialog-path-name = Путь
dialogue-add = Добавить в диалог
dialogue-remove = Убрать из диалога
dismiss = Закрыть
dismiss-failed = Убрать то, что не удалось прочитать
dismiss-notice = Закрыть сообщение
disputed-by = оспаривают
disputed-who = спорно: свидетельства об участниках расходятся
drop-to-open = Отпустите, чтобы открыть
due-no-date = Дата не указана
edge-inspector = Ширина инспектора
edge-tabs = Высота вкладок внизу
editor-at-line = Открыть { $name } в редакторе, строка { $line }
editor-none = Не удалось запустить редактор для { $path }
event-made-there = Принято там
event-show-who = Показать: { $name }, участвовал в { $id }
events = События
failed-banner = Не удалось прочитать { $name }{ $last_good }
failed-title = Не удалось прочитать { $name }
field-about = О чём
field-accessed = Просмотрено
field-after = После
field-also = Также
field-at = На событии
field-author = Автор
field-before = Перед
field-by = Кто
field-cited-by = Цитируют
field-colour = Цвет
field-credibility = Достоверность
field-deadline = Срок
field-due = Срок
field-form = Форма
field-from = От
field-id = Код
field-in-the-file = В файле
field-kind = Вид
field-language = Язык
field-made = Принято
field-members = Члены
field-name = Имя
field-note = Примечание
field-place = Место
field-private = Непубличное
field-published = Опубликовано
field-publisher = Издатель
field-question = Вопрос
field-reliability = Надёжность
field-relied-on-by = На него опираются
field-relies-on = Опирается на
field-role = Роль
field-roles = Роли
field-show-who = { $name }: показать { $who }
field-span = Период
field-spoken-in = Язык оригинала
field-spoken-of-in = Об этом говорится
field-stands = Состояние
field-summary = Кратко
field-tells-status = Говорит о состоянии
field-text = Текст
field-time-zone = Часовой пояс
field-title = Название
field-to = Кому
field-weight = Вес
field-when = Когда
field-who = Кто
field-zones = Пояса
first-and-more = { $first } и ещё { $count }
fold = Свернуть
form-from = { $form } · { $language }
head-finding = Замечание
head-item = Запись
head-items = Записи
head-last-update = Последние сведения
head-severity = Уровень
head-status = Состояние
head-time-left = Осталось
head-what = Что именно
heads-close = Закрыть столбец участников
heads-filter = Фильтр: { $what }
heads-nothing = Ничего нет с названием «{ $words }»
heads-open = Открыть столбец участников
heads-show-all = Показать все: { $what }
heads-tab = Слева: { $title }
heads-tab-count = Слева: { $title } { $count }
hit-alias = другое имя
hit-author = автор
hit-deadline = срок
hit-name = имя
hit-note = примечание
hit-place = место
hit-publisher = издатель
hit-question = вопрос
hit-quote = цитата источника
hit-role = роль
hit-summary = кратко
hit-tag = метка
hit-title = название
hit-update = что из него вышло
hit-words = слова
how-actors = по сторонам
how-kinds = по видам
how-packed = одна плотная дорожка
how-parties = только по сторонам
how-places = по местам
how-sources = по источникам
how-tags = по меткам
how-topics = по темам
in-other-languages = На других языках
in-the-words-of = Со слов: { $speaker }
key-moments = Ключевые моменты
keys = Клавиши
keys-close = Закрыть список клавиш
keys-held = W, S, A и D — по месту на клавиатуре; действуют, пока их удерживают
keys-menu = Клавиша меню или Shift+F10 открывает меню выбранного или того, что в фокусе
kind-actor = Участник
kind-case = Дело
kind-commitment = Обязательство
kind-event = Событие
kind-link = Связь
kind-party = Сторона
kind-source = Источник
kind-statement = Заявление
kind-topic = Тема
lane-more-actors = { $party }: ещё { $count }
lane-unnamed = без участников
lanes-actors = Участники
lanes-all = Все записи
lanes-how = Дорожки { $how }
lanes-kinds = Виды
lanes-order-now = Порядок: { $now }
lanes-parties = Стороны
lanes-places = Места
lanes-tags = Метки
latest-state = Последнее состояние дела
left-out = { $title } (не вошло в дело)
left-out-see-problems = Не вошло в дело: см. «Проблемы»
legend = Что означают знаки
legend-about = Примерно в эти часы
legend-beyond = Столько связанного с выбранным лежит за этим краем
legend-bracket = Один момент где-то между ними
legend-break = Долгий пустой промежуток, свёрнутый: щелчок развернёт его
legend-column = Вблизи известное лишь с точностью до дня стоит в столбце слева
legend-curve = Что связано с выбранным: наведите, чтобы прочитать как и с чьих слов
legend-disputed = Свидетельства расходятся, участвовал ли он
legend-due = Срок здесь
legend-end-doubted = Конец, который неясен или неизвестен
legend-event = Событие, часы которого известны
legend-fades = Срок не указан
legend-going-on = Ещё продолжается
legend-group = То же за более долгое время
legend-hour-unknown = Где-то в это время: час неизвестен
legend-in-lanes = На дорожках, цветом стороны
legend-joined = Одно событие на дорожках всех, кто участвовал
legend-joined-dotted = То же, час неизвестен
legend-made = Принято здесь; бледное, пока ничего не делается
legend-number = Число у имени — количество заявлений участника. Выходные и ночи затенены.
legend-doubt = «?» перед отметкой, когда курсор включён: возможно, это случилось позже или тогда ещё не было известно.
legend-pill = Несколько событий слишком близко: щелчок приближает их
legend-sign = Знак там, где изменилось состояние
legend-speech = Сказанные слова
legend-speech-dotted = То же, час неизвестен
legend-speeches = Несколько заявлений вместе
legend-tail = Сказано в один из нескольких дней
link-answered-by = ответ:
link-between-items = Связь между записями
link-between-items-number = Связь между записями, номер { $number }
link-contradicted-by = этому противоречит
link-follows-from = следует из
link-fulfilled-by = это исполняет
link-repeated-by = это повторяет
link-revised-by = это пересматривает
link-supported-by = это подкрепляет
loading-read = прочитано { $bytes }, { $items }
loading-together = собираются вместе: { $count }
loading-first = Первые события и заявления
loading-what = Открывается { $what }
made-when = принято { $when }
mark-disputed = { " " }— присутствие спорно
mark-lane = { $line } — дорожка: { $lane }
moment-go-to = Перейти к: { $title }, { $when }
name-disputed = { $name } (спорно)
no-case-open = Ни одно дело не открыто
no-problems = Проблем нет
no-problems-in-files = В файлах этого дела проблем нет
no-such-file = Нет такого файла или папки: { $path }
open-a-case = Открыть дело…
open-in-browser = Открыть в браузере
open-in-editor = Открыть в редакторе
opening = Открытие…
overdue = просрочено
overdue-alone = Просрочено
overdue-status = Просрочено · { $status }
party-show = Показать: { $name }, из этой стороны
people = Люди
private-help = Не попадает в обнародованные выгрузки
problem-row = Проблема { $number }: { $code }, { $place }
problems = Проблемы
promise-name = Обязательство { $title }, { $told }
public-by = Известно публике к концу { $day }
public-by-time = Известно публике не позже: { $time }
region-actors = Список участников
region-below = Под шкалой времени
region-inspector = Инспектор
region-lines = Строки проблемы
region-lines-width = Ширина строк проблемы
region-menus = Меню
region-timeline = Шкала времени
reliability = надёжность { $grade }
reliability-a = A, полностью надёжный
reliability-b = B, обычно надёжный
reliability-c = C, довольно надёжный
reliability-d = D, обычно ненадёжный
reliability-e = E, ненадёжный
reliability-f = F, оценить невозможно
rest-kind = Без вида
rest-party = Без стороны
rest-place = Место не указано
rest-source = Без источника
rest-tag = Без метки
rest-topic = Без темы
role-otherwise = в остальное время
row-disputed = { $line } · { $name }: присутствие спорно
row-level = , уровень { $level }
scroll = Прокрутить
scroll-sideways = Прокрутить вбок
search-appears = Найденное появится здесь
search-box = Искать людей, слова, события…
search-clear = Очистить поиск
search-not-together = Эти слова не стоят так вместе
search-fewer = Все слова должны быть в одной записи; чем меньше слов, тем больше найдётся
search-found = Найдено: { $told }
search-hint = Имена в любом написании, слова всех текстов, «точные фразы»
search-hint-two = Имя и слово найдут, что этот человек об этом сказал, сделал или обещал
search-keys = ↑ ↓ — выбрать · Enter — перейти · Esc — закрыть
search-name = Поиск
search-none = ничего
search-nothing = В этом деле нет { $typed }
search-preparing = Слова этого дела ещё читаются
search-searching = Поиск…
search-still = , поиск идёт
show = Показать
show-all = Показать все
show-all-commitments = Показать все обязательства
show-in-full = Показать полностью
show-more-of = Показать ещё { $count } из { $rest }
show-why-failed = Показать, почему не удалось прочитать
some-of = { $some } из { $all }
sort-back = от последнего к первому
sort-by-this = Упорядочить таблицу по этому столбцу
sort-forward = от первого к последнему
sort-none = не упорядочено по нему
sort-once-more = Ещё раз — в обратном порядке
source-mirror = Копия
source-named = Источник { $title }, { $id }{ $at }
source-nothing-rests = Ни одна запись не опирается на него прямо
source-original = Оригинал
source-relay = Пересказ
source-reporting = Репортаж
source-rests = Опирается на этот источник
source-ring = (круг ссылок)
source-row = Источник { $name }, { $id }
source-shown = Источник { $shown }, { $id }
sources = Источники
sources-none = Дело не называет источников
sources-show = Показать источники { $view }
sources-view = Источники { $view }: изменить
statement-show-speaker = Показать говорившего: { $name }
statements = Заявления
status-in-view = { $items }, видно { $in_view }
status-timeless = { $count } без времени
status-timeless-help = Их ничто не датирует: на шкале времени их нет. Инспектор показывает их у участников, и поиск их находит.
status-none = Ещё не принято
status-show-problems = { $problems }. Показать их
status-problems = Проблемы: { $told }
status-uncertain = { " " }(не точно)
stay-here = Остаться здесь
story-author = трактовка автора дела
story-author-alone = Трактовка автора дела
story-made-at = Принято здесь
story-nothing-heard = с тех пор сведений нет
story-shown-by = Видно из
story-sides-differ = стороны расходятся
story-title = Что из него вышло
tabs-below = Внизу
tabs-selected-actor = Выбранный участник
time-unknown-alone = Время неизвестно
time-written = { $time } (записано { $written })
tip-disputed = Свидетельства об участии расходятся: { $who }
topic-name = Тема: { $title }
topics = Темы
tree-above = { " " }(его сообщения — выше)
unfold = Развернуть
url-in-browser = { $verb } { $url } в браузере
url-open = Открыть
url-open-copy = Открыть копию:
view-as-list = списком
view-as-table = таблицей
view-as-tree = деревом
view-list-help = Один за другим
view-on-axis = на шкале
view-tree-help = Каждый под источниками, на которые опирается
when-left-out = Неизвестно: событие не вошло в дело
whole-case = Всё дело
written = записано { $written }
zone-none-named = UTC, так как в файлах пояс не указан
zoom-to-it = Приблизить
zoom-to-them = Приблизить их

# Термины файлов дела, в середине строки

status-pending = ожидается
status-in-progress = выполняется
status-stalled = застопорилось
status-blocked = заблокировано
status-partly-fulfilled = частично выполнено
status-fulfilled = выполнено
status-broken = нарушено
status-withdrawn = отозвано
status-superseded = заменено
status-disputed = спорно
weight-major = главное
weight-normal = обычное
weight-minor = второстепенное
stance-mentions = упоминает
stance-affirms = подтверждает
stance-qualifies = уточняет
stance-denies = отрицает
form-verbatim = Дословно
form-translated = Перевод
form-paraphrase = Пересказ
link-leads-to = ведёт к
link-responds-to = отвечает на
link-contradicts = противоречит
link-supports = подкрепляет
link-repeats = повторяет
link-revises = пересматривает
link-fulfils = исполняет
actor-person = лицо
actor-state = государство
actor-organisation = организация
actor-group = группа
severity-error = ошибка
severity-warning = предупреждение
severity-note = примечание
event-call = разговор
event-meeting = встреча
event-visit = визит
event-announcement = объявление
event-publication = публикация
event-decision = решение
event-incident = инцидент
event-deadline = крайний срок
event-other = событие

# Предложения с количеством

count-more-problems = Ещё { $count } { $count ->
        [one] проблема
        [few] проблемы
       *[other] проблем
    }
count-bytes = { $count } { $count ->
        [one] байт
        [few] байта
       *[other] байт
    }
bytes-kb = КБ
bytes-mb = МБ
bytes-gb = ГБ
loading-items-of = { $count } из { $all } элементов
failed-last-good = ; показана последняя пригодная версия
source-items-rest = На него { $count ->
        [one] опирается
        [few] опираются
       *[other] опирается
    } { $count } { $count ->
        [one] запись
        [few] записи
       *[other] записей
    }
source-more-items = Ещё { $count } { $count ->
        [one] запись
        [few] записи
       *[other] записей
    } через тех, кто на него ссылается
cited-by-count = Ссылаются: { $sources }
made-there = { $what } на этом событии
dialogue-of = Диалог { $count } { $count ->
        [one] участника
        [few] участников
       *[other] участников
    }
table-name = Таблица: { $table }, { $rows }
mark-group-of = { $told }, { $lane }
days-overdue = просрочено на { $count } { $count ->
        [one] день
        [few] дня
       *[other] дней
    }
days-left = { $count ->
        [one] остался
        [few] осталось
       *[other] осталось
    } { $count } { $count ->
        [one] день
        [few] дня
       *[other] дней
    }
status-time-not-certain = { $status } (время неточно)
status-not-public = { $status } (ещё не обнародовано)
status-perhaps-public = { $status } (возможно, ещё не обнародовано)
copied-disputed = { " " }(спорно)
copied-not-documented = { $line } (путь не документирован)

# Прочее

show-what = Показать: { $what }
count-topics = { $count } { $count ->
        [one] тема
        [few] темы
       *[other] тем
    }
count-parties = { $count } { $count ->
        [one] сторона
        [few] стороны
       *[other] сторон
    }
count-links = { $count } { $count ->
        [one] связь
        [few] связи
       *[other] связей
    }

# Прочие количества

count-events = { $count } { $count ->
        [one] событие
        [few] события
       *[other] событий
    }
count-errors = { $count } { $count ->
        [one] ошибка
        [few] ошибки
       *[other] ошибок
    }
count-warnings = { $count } { $count ->
        [one] предупреждение
        [few] предупреждения
       *[other] предупреждений
    }
count-notes = { $count } { $count ->
        [one] примечание
        [few] примечания
       *[other] примечаний
    }

# Линейка

ruler-widest-month = февр.

# Сомнение после предлога

time-about-after = примерно { $time }
time-perhaps-after = (возможно) { $time }

# Остальное

search-all = Все { $group }: { $count }
actor-about = Подробнее
stand-in = Нет версии на вашем языке; язык текста: { $language }

# Курсор во времени

command-leave-cursor = К последнему состоянию
    .help = Снова показать последнее состояние дела
command-as-it-stood = Как было
    .help = У курсора считается то, что уже произошло и было сказано
command-as-known = Как было известно
    .help = У курсора считается то, что уже опубликовали, когда бы оно ни произошло
command-go-to-time = Перейти ко времени…
    .help = Ввести дату или время и перейти туда
command-cursor-here = Курсор сюда
    .help = Показать дело на момент выбранного, иначе на середину видимого
command-step = Следующее событие, шаг за шагом
    .help = Передвинуть курсор к следующему событию и показать его
command-step-back = Предыдущее событие, шаг за шагом
    .help = Вернуть курсор к предыдущему событию и показать его
cursor-at-item = Курсор сюда
cursor-handle = Курсор
cursor-handle-help = Перетащите на другое время. С клавиатуры: стрелки передвигают, с Shift — точно; Delete возвращает к последнему состоянию
ruler-name = Линейка: щелчок ставит курсор
as-of-in-bar = Состояние: { $time }
known-at-in-bar = Было известно: { $time }
going-title = Перейти ко времени
going-field = Дата или время
going-example = Например, 18 февраля 16:00, 18.02.2025, 2025-02-18T16:00 или 16:00 Киев
going-keys = Enter — перейти; Ctrl+Enter — поставить там курсор
going-word = «{ $word }» ничего не говорит о времени.
going-parts = Для одного времени это слишком много или слишком мало.
going-notation = Это не дата и не время формата дела.
going-no-date = { $what } не существует: сверьте с календарём и часами.
going-no-zone = «{ $zone }» — не часовой пояс; пишите как Europe/Kyiv.
going-skipped = { $what } в этом часовом поясе нет: часы его пропускают.
going-empty = Это кончается раньше, чем начинается, или тогда же.
going-go = Перейти туда
going-cursor = Поставить туда курсор
going-no-end = У этого нет конца: курсор там стоять не может.
each-side = Что сказала об этом каждая сторона
cursor-reading = У курсора считается: { $reading }
cursor-as-of = Состояние дела: { $time }
cursor-known-at = Что было известно: { $time }
cursor-later = { $count ->
    [one] скрыта { $count } более поздняя запись
    [few] скрыты { $count } более поздние записи
   *[other] скрыто { $count } более поздних записей
}
cursor-not-known = { $count ->
    [one] скрыта { $count } ещё не известная запись
    [few] скрыты { $count } ещё не известные записи
   *[other] скрыто { $count } ещё не известных записей
}
cursor-doubtful-later = { $count } возможно, позже
cursor-doubtful-later-help = Их отмечает знак «?»: их время известно не точно или вовсе не известно, так что они могут быть позже курсора
cursor-doubtful-known = { $count } возможно, ещё не известно
cursor-doubtful-known-help = Их отмечает знак «?»: когда обнародовали их источники, известно не точно или вовсе не известно
cursor-perhaps-later = Возможно, позже курсора
cursor-is-later = Позже курсора
cursor-perhaps-known = Возможно, тогда уже было известно
cursor-no-dated-source = Ни один источник не датирован: неизвестно, когда это обнародовали
cursor-is-not-known = У курсора ещё не известно
story-later = { $count ->
    [one] скрыто { $count } более позднее слово
    [few] скрыты { $count } более поздних слова
   *[other] скрыто { $count } более поздних слов
}
list-none-yet = К тому времени ничего, позже { $count }
list-none-shown = Ничего не показано, скрыто { $count }
list-later = { $count ->
    [one] ещё { $count } скрыто
    [few] ещё { $count } скрыто
   *[other] ещё { $count } скрыто
}
cursor-of-filtered = из прошедшего фильтр: { $told }
cursor-nothing-hidden = ничего не скрыто
cursor-working = идёт вычисление…

# Таблица команд, история, дорожки, связи

group-time = Время
group-search = Поиск и фильтр
group-notes = Заметки и закладки
group-settings = Настройки
missing-case = В деле ничего нет
missing-item = Ни одна запись не выбрана
missing-selection = Ничего не выбрано
missing-actor = Ни один участник не выбран
missing-files = У встроенного дела нет файлов, которые могли бы измениться
missing-events = В деле нет событий
missing-dated = В деле ничего не датировано
missing-hits = Ничего не искали или не нашли
missing-cursor = Это уже последнее состояние
missing-actor-lanes = Только когда дорожки — участники по сторонам
missing-lanes = Дорожка только одна
keys-find = Найти клавишу или что она делает
keys-none = Нет клавиши для «{ $typed }»
commands = Команды
search-no-command = Нет команды для «{ $typed }»
count-commands = { $count ->
    [one] { $count } команда
    [few] { $count } команды
   *[other] { $count } команд
}
search-hint-commands = Команды находятся по названию; > показывает только их
command-back = Назад
    .help = Вернуться к тому, что было видно и выбрано раньше
command-forward = Вперёд
    .help = Снова вперёд после возвращения
history-to = { $way }: { $place }
missing-place = Другого места, куда перейти, нет

# Заметки и закладки

note-time = Время
note-span = Промежуток
note-orphan-gone = Без места: в деле больше нет { $id }
note-orphan-kind = Без места: { $id } теперь нечто другое ({ $kind })
note-reworded = Когда писали заметку, называлось «{ $called }»
notes = Заметки
notes-none = Заметок пока нет. Выберите что-нибудь и нажмите N, чтобы сделать заметку, или Ctrl+D, чтобы поставить закладку.
notes-find = Найти заметки
notes-nothing-found = В заметках нет «{ $words }»
notes-order = Порядок заметок: { $order }
notes-by-time = По времени
notes-by-change = Сначала изменённые последними
notes-table = Таблица заметок, { $count }
note-row = Заметка: { $title }
note-orphaned = Без места
note-go = Перейти туда
note-go-to = Перейти: { $place }
note-edit = Изменить заметку
note-attach = Прикрепить к выбранному
note-attach-to = Прикрепить к «{ $title }»
note-remove = Удалить заметку
note-removed = Заметка удалена
note-removed-dismiss = Убрать: заметка удалена
note-name = Название заметки
note-words = Слова заметки
note-words-more = Слова заметки { $number } об этом
note-hint = Напишите заметку
note-write = Написать заметку об этом
note-write-short = Заметка…
note-changed = Изменено
undo = Отменить
remove = Удалить
bookmark = Закладка
bookmarked = С закладкой
bookmark-remove = Убрать закладку
bookmark-of = Закладка: { $title }
bookmark-of-chosen = Закладка выбранной заметки: { $title }
mark-noted = с вашей заметкой
mark-bookmarked = с закладкой
tip-note = Ваша заметка: { $words }
notes-not-read = Заметки к этому делу не удалось прочитать, и новых здесь не сделать ({ $file }): { $why }
note-here = Заметка об этом времени…
bookmark-here = Закладка на это время
legend-noted = Ваши закладка и заметка; на обзоре – ромбы
legend-kept-span = Промежуток, который вы сохранили, вдоль линейки
edge-note = Ширина выбранной заметки
missing-note-subject = Не выбрано ничего, к чему можно сделать заметку, и курсор выключен
missing-removed-note = Ни одна заметка не удалена
missing-notes = Заметок к этому делу нет
command-bookmark = Закладка
    .help = Поставить закладку на выбранное или на время курсора; ещё раз – убрать
command-write-note = Заметка…
    .help = Написать заметку о выбранном или о времени курсора
command-show-commitments = Обязательства
    .help = Показать под шкалой, что было обещано и что из этого вышло
command-show-sources = Источники
    .help = Показать под шкалой, на чём основано дело
command-show-problems = Проблемы
    .help = Показать под шкалой, что не так в файлах
command-commitments-table = Обязательства таблицей
    .help = Показать обязательства строками, которые можно упорядочить
command-commitments-axis = Обязательства на шкале
    .help = Показать, когда обязательства приняты, изменены и когда их срок
command-sources-tree = Источники деревом
    .help = Показать каждый источник под тем, на который он опирается
command-sources-list = Источники списком
    .help = Показать источники строками, которые можно упорядочить
command-copy-commitments = Копировать таблицу обязательств
    .help = Скопировать всю таблицу в её порядке, для электронной таблицы
command-copy-sources = Копировать таблицу источников
    .help = Скопировать всю таблицу в её порядке, для электронной таблицы
command-copy-problems = Копировать таблицу проблем
    .help = Скопировать всю таблицу в её порядке, для электронной таблицы
command-show-notes = Заметки и закладки
    .help = Показать ваши заметки и закладки к этому делу
command-put-note-back = Вернуть удалённую заметку
    .help = Вернуть заметку, удалённую последней
command-export-notes = Экспорт заметок…
    .help = Записать ваши заметки в файл Markdown или JSON; в другой экспорт они не попадают
dialog-export-notes = Экспорт заметок
count-notes-kept = { $count } { $count ->
    [one] заметка или закладка
    [few] заметки и закладки
   *[other] заметок и закладок
}
export-what = { $count }, с местами и временем. В другой экспорт они не попадают.
export-path = Путь нового файла; оканчивается на .md (Markdown) или .json
export-path-name = Путь нового файла
export-path-button = Записать по пути
export-markdown = Markdown…
export-json = JSON…
export-ending = Название должно оканчиваться на .md или .json
export-there = Такой файл уже есть: { $path }
notes-damaged = Файл с заметками к этому делу повреждён в строке { $line }. Из него прочитано заметок: { $count }; повреждённый файл сохранён, его можно исправить вручную: { $file }
notes-written-anew = Файл с заметками к этому делу был повреждён в строке { $line }. Все заметки записаны заново; повреждённый файл сохранён: { $file }
notes-of-later-version = Заметки к этому делу записала более новая версия Casebook. Они остаются как есть, и новых здесь не сделать: { $file }
notes-of-other-case = В файле заметок к этому делу лежат заметки к другому. Он остаётся как есть, и новых здесь не сделать: { $file }
notes-not-kept = Заметки не удалось сохранить, будет ещё попытка: { $why }
notes-doubled = { $count } { $count ->
    [one] заметка изменена и в другом окне; сохранены обе версии
    [few] заметки изменены и в другом окне; сохранены обе версии каждой
   *[other] заметок изменены и в другом окне; сохранены обе версии каждой
}
notes-exported = Заметки записаны: { $file }
notes-not-exported = Не удалось записать заметки в { $file }: { $why }

# Фильтр, и что произошло вокруг

command-filter = Фильтр…
    .help = Выбрать, что из дела показано
command-clear-filter = Сбросить фильтр
    .help = Снова показать всё
command-dim = Приглушить то, что не прошло фильтр
    .help = То, что не прошло, становится тихим и остаётся на месте
command-hide = Скрыть то, что не прошло фильтр
    .help = То, что не прошло, не показано
command-around = Что произошло вокруг
    .help = Перечислить всё за два дня вокруг выбранного
missing-filter = Фильтра нет
missing-rows = Эта таблица пуста
filter = Фильтр
filter-button = Фильтр: выбрать, что показано
filter-close = Закрыть фильтр
filter-clear = Сбросить
filter-clear-all = Сбросить фильтр
filter-dim-instead = Приглушить остальное
filter-hide-instead = Скрыть остальное
filter-shown = показано { $some } из { $all }
filter-bright = ярких { $some } из { $all }
filter-show-all = Сбросить фильтр: показать всё
filter-and-cursor-hide-it = Скрыто фильтром, и позже курсора
filter-hides-it = Скрыто фильтром
filter-nothing = Ничто не прошло фильтр.
filter-nothing-here = Ничто на шкале не прошло фильтр, только обязательства: { $count }.
filter-clause = { $field }: { $mode } { $values }
filter-clause-one = { $field }: { $values }
filter-clause-not = { $field }: не { $values }
filter-change = Изменить: { $what }
filter-remove = Убрать: { $what }
filter-absent = { $what } (нет в этом деле)
filter-field = Фильтр по: { $field }
filter-find = Найти среди: { $field }
filter-type-words = Слова или «фраза», затем Enter
filter-words-hint = санкции, «друг друга»
filter-type-span = Время, затем Enter
filter-span-hint = 2025-02-12/2025-02-18, 18 февраля, февраль 2025
filter-unclear-time = Это не время с началом и концом.
filter-none-asked = Ещё ничего не задано.
filter-numbers-whole = Числа — по всему делу
filter-numbers-cursor = Числа — на момент курсора
filter-no-value = Ничего с таким названием.
filter-kind = Вид
filter-event-kind = Вид события
filter-party = Сторона
filter-actor = Участник
filter-to = Обращено к
filter-topic = Тема
filter-tag = Метка
filter-place = Место
filter-source = Источник
filter-form = Передача слов
filter-status = Состояние
filter-reliability = Надёжность
filter-span = Время
filter-words = Слова
filter-unrated = Без оценки
filter-any-of = любое из
filter-all-of = все из
filter-none-of = ни одно из
filter-name = Название, чтобы сохранить
filter-save = Сохранить
filter-save-name = Сохранить фильтр
filter-none-saved = Ни один фильтр ещё не сохранён.
filter-apply = Применить { $name }
filter-saved-name = Фильтр «{ $name }»
filter-saved-help = Фильтр, который вы сохранили
filter-rename = Переименовать
filter-rename-name = Переименовать { $name }
filter-new-name = Новое название: { $name }
filter-delete = Удалить
filter-delete-name = Удалить { $name }
filter-by-this = Фильтровать по этому
filter-leave-out = Без этого
status-some-items = { $count ->
    [one] { $some } из { $count } записи
    [few] { $some } из { $count } записей
   *[other] { $some } из { $count } записей
}
around-item = Вокруг «{ $title }»
around-title = Вокруг этого
around-both = до и после
around-before = до
around-after = после
around-its-beginning = Вокруг начала: конец неизвестен
around-its-end = Вокруг конца: начало неизвестно
around-nothing = Больше об этом времени ничего не известно
around-group-within = Точно в это время
around-group-through = Длилось всё это время
around-group-perhaps = Возможно, в это время
around-filter = Фильтровать по этому времени
around-close = Закрыть окружение
around-meanwhile = в то же время
around-same-day = в тот же день
around-about-before = примерно за { $time } до того
around-about-after = примерно через { $time }
around-perhaps = возможно, в то же время
around-before-that = до того
around-after-that = после того
around-at-least-before = не менее чем за { $time } до того
around-at-least-after = не менее чем через { $time }
around-at-least-about-before = не менее чем примерно за { $time } до того
around-at-least-about-after = не менее чем примерно через { $time }
around-so-long-before = за { $time } до того
around-so-long-after = через { $time }
count-minutes = { $count ->
    [one] { $count } мин
    [few] { $count } мин
   *[other] { $count } мин
}
count-hours = { $count ->
    [one] { $count } ч
    [few] { $count } ч
   *[other] { $count } ч
}
count-days = { $count ->
    [one] { $count } дн.
    [few] { $count } дн.
   *[other] { $count } дн.
}

# Отрезки времени

command-span-keep = Сохранить отрезок
    .help = Сохранить отрезок как заметку; если его нет — отметить время выбранного
command-span-of-selection = Отрезок выбранного
    .help = Отметить время выбранного
command-span-zoom = Показать отрезок
    .help = Показать отрезок с запасом по краям
command-span-filter = Фильтровать по отрезку
    .help = Оставить только то, что в отрезке
command-span-cursor = Курсор в конец отрезка
    .help = Показать дело на конец отрезка
command-span-copy = Копировать отрезок времени
    .help = Копировать отрезок с длительностью и содержимым
command-span-close = Убрать отрезок
    .help = Не отмечать отрезка
span-keep = Сохранить
span-zoom = Приблизить
span-filter = Фильтровать по нему
span-cursor = Курсор в его конец
span-copy = Копировать
span-close = Закрыть
span-more = Отрезок
span-more-name = Что можно сделать с отрезком
span-start = Начало отрезка
span-end = Конец отрезка
span-empty = в нём ничего
span-perhaps = возможно, ещё { $count }
span-of-shown = из показанного: { $counts }
missing-span = Сначала отметьте отрезок на линейке
count-seconds = { $count ->
    [one] { $count } с
    [few] { $count } с
   *[other] { $count } с
}
count-made = { $count ->
    [one] взято { $count } обязательство
    [few] взято { $count } обязательства
   *[other] взято { $count } обязательств
}
count-due = { $count ->
    [one] срок { $count } обязательства
    [few] срок { $count } обязательств
   *[other] срок { $count } обязательств
}
count-working-days = { $count ->
    [one] { $count } рабочий день (пн–пт)
    [few] { $count } рабочих дня (пн–пт)
   *[other] { $count } рабочих дней (пн–пт)
}

# Folded stretches of time

menu-folds = Пустые промежутки
command-folds-automatic = Сворачивать пустые промежутки: автоматически
    .help = Сворачивать промежутки времени, в которых ничего не начинается и не кончается, если они длинны по сравнению с делом
command-folds-all = Сворачивать пустые промежутки: все
    .help = Сворачивать каждый промежуток времени, в котором ничего не начинается и не кончается, кроме коротких
command-folds-none = Сворачивать пустые промежутки: ни одного
    .help = Показывать всё время в его длине
command-folds-again = Снова свернуть развёрнутое
    .help = Снова свернуть промежутки, развёрнутые вручную
folds-longer = Длиннее: { $length }
fold-name = Развернуть промежуток: { $length }, { $days }
fold-tip = Здесь ничего не начинается и не кончается: { $length }, { $days }. Щёлкните, чтобы развернуть.
missing-opened-fold = Ни один промежуток не развёрнут
length-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[other] { $count } лет
}
length-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
}
length-weeks = { $count ->
    [one] { $count } неделя
    [few] { $count } недели
   *[other] { $count } недель
}
length-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
length-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
}
length-years-short = { $count ->
    [one] { $count } г.
    [few] { $count } г.
   *[other] { $count } л.
}
length-months-short = { $count } мес.
length-weeks-short = { $count } нед.
length-days-short = { $count } дн.
length-hours-short = { $count } ч

# Пояса и привычки

command-zone = Часовой пояс…
    .help = Выбрать пояс, по которому подано время
command-zone-of-case = Пояс дела
    .help = Снова подавать время по поясу дела
command-habits = Настройки…
    .help = Как подано время, что делает колёсико, как всё движется
command-hours-24 = Часы от 0 до 23
    .help = Подавать время как 16:10
command-hours-12 = Часы от 1 до 12
    .help = Подавать время как 4:10 PM
missing-zone = Время и так подано по поясу дела
hours-am = AM
hours-pm = PM
zone-title = Часовой пояс
zone-close = Закрыть список поясов
zone-explained = По нему подано время суток. День, известный без часа, остаётся тем днём, который записан.
zone-hint = Kyiv, America, +3
zone-find = Найти пояс
zone-none = Такого пояса нет.
zone-line = { $name } · { $offset } · { $time }
zone-button = Часовой пояс: { $zone }
zone-choose = Подавать время по поясу: { $zone }
zone-forward = Часы переводят вперёд
zone-back = Часы переводят назад
zone-change = { $what }, { $zone }: { $when }
change-hours = { $count } ч
change-minutes = { $count } мин
habits-title = Настройки
habits-close = Закрыть настройки
habits-language = Язык
habits-theme = Тема
habits-hours = Часы
habits-hours-24 = 16:10
habits-hours-12 = 4:10 PM
habits-week = Неделя с
habits-monday = понедельника
habits-sunday = воскресенья
habits-saturday = субботы
habits-wheel = Колёсико
habits-wheel-scrolls = листает дорожки, иначе время
habits-wheel-zooms = приближает
habits-motion = Движение
habits-motion-system = как в системе
habits-motion-glide = всегда
habits-motion-still = никогда
habits-folds = Сворачивать от
habits-kept = Хранится на этом компьютере для всех дел.

command-order-hand = Свой порядок
    .help = Так, как вы перетащили заголовки дорожек
command-pin-lane = Закрепить или открепить дорожку
    .help = Дорожка выбранного остаётся над другими
command-unpin-lanes = Открепить все дорожки
    .help = Вернуть закреплённые дорожки к другим
command-hide-lane = Скрыть дорожку
    .help = Убрать дорожку выбранного с глаз
command-show-lanes = Показать скрытые дорожки
    .help = Снова показать все дорожки
command-lane-up = Дорожку вверх
    .help = Дорожку выбранного участника — среди подобных
command-lane-down = Дорожку вниз
    .help = Дорожку выбранного участника — среди подобных
missing-hand = Дорожки ещё не переставляли
missing-pinned = Ни одна дорожка не закреплена
missing-hidden = Ни одна дорожка не скрыта
missing-lane = У выбранного нет своей дорожки в этой группировке
lane-fixed = Место этой дорожки зависит от того, что на ней
lane-at-end = Эту дорожку нельзя передвинуть дальше
lane-too-many = Дорожек слишком много, чтобы упорядочивать их вручную
lane-sought = Не тогда, когда дорожки ищут: сначала очистите поле
lane-quiet = Остальные участники: { $party }
lane-show = Показать: { $lane }
lane-spread = Каждому свою дорожку
lane-pin = Закрепить вверху
lane-unpin = Открепить
lane-hide = Скрыть дорожку
lane-up = Передвинуть вверх
lane-down = Передвинуть вниз
lanes-none-unseen = все записи есть и на других дорожках
lanes-hidden = { $count ->
    [one] Скрыта { $count } дорожка
    [few] Скрыты { $count } дорожки
   *[other] Скрыто { $count } дорожек
}
lanes-unseen = { $count ->
    [one] { $count } записи нет на других дорожках
    [few] { $count } записей нет на других дорожках
   *[other] { $count } записей нет на других дорожках
}
head-pinned = { $name }, закреплено

# Почему места записи на шкале не видно и что было раскрыто, чтобы его показать
away-folded = В свёрнутой стороне
away-shared = На общей дорожке нескольких участников
away-hidden = На скрытой дорожке
away-sought = На дорожке, которую не ищут
away-stretch = В свёрнутом промежутке
revealed = Чтобы показать: { $opened }
revealed-party = развёрнута сторона { $party }
revealed-lane = показана скрытая дорожка { $lane }
revealed-sought = очищено поле над дорожками
revealed-stretch = развёрнут промежуток времени
revealed-back = { $key } — назад

# Relations of items as sentences; names and titles stand in brackets or quotation marks, so that they need no case

relation-from-event = Событие { $what }
relation-from-statement = Заявление { $what }
relation-from-commitment = Обязательство { $what }
relation-leads-to-event = { $from } ведёт к событию { $to }
relation-leads-to-statement = { $from } ведёт к заявлению { $to }
relation-leads-to-commitment = { $from } ведёт к обязательству { $to }
relation-responds-to-event = { $from } отвечает на событие { $to }
relation-responds-to-statement = { $from } отвечает на заявление { $to }
relation-responds-to-commitment = { $from } отвечает на обязательство { $to }
relation-contradicts-event = { $from } противоречит событию { $to }
relation-contradicts-statement = { $from } противоречит заявлению { $to }
relation-contradicts-commitment = { $from } противоречит обязательству { $to }
relation-supports-event = { $from } подкрепляет событие { $to }
relation-supports-statement = { $from } подкрепляет заявление { $to }
relation-supports-commitment = { $from } подкрепляет обязательство { $to }
relation-repeats-event = { $from } повторяет событие { $to }
relation-repeats-statement = { $from } повторяет заявление { $to }
relation-repeats-commitment = { $from } повторяет обязательство { $to }
relation-revises-event = { $from } пересматривает событие { $to }
relation-revises-statement = { $from } пересматривает заявление { $to }
relation-revises-commitment = { $from } пересматривает обязательство { $to }
relation-fulfils-event = { $from } исполняет событие { $to }
relation-fulfils-statement = { $from } исполняет заявление { $to }
relation-fulfils-commitment = { $from } исполняет обязательство { $to }
relation-mentions-event = { $from } упоминает событие { $to }
relation-mentions-statement = { $from } упоминает заявление { $to }
relation-mentions-commitment = { $from } упоминает обязательство { $to }
relation-affirms-event = { $from } подтверждает событие { $to }
relation-affirms-statement = { $from } подтверждает заявление { $to }
relation-affirms-commitment = { $from } подтверждает обязательство { $to }
relation-qualifies-event = { $from } уточняет событие { $to }
relation-qualifies-statement = { $from } уточняет заявление { $to }
relation-qualifies-commitment = { $from } уточняет обязательство { $to }
relation-denies-event = { $from } отрицает событие { $to }
relation-denies-statement = { $from } отрицает заявление { $to }
relation-denies-commitment = { $from } отрицает обязательство { $to }
relation-after-event = { $from } идёт после события { $to }
relation-after-statement = { $from } идёт после заявления { $to }
relation-after-commitment = { $from } идёт после обязательства { $to }
relation-statement-made = Заявление { $what } прозвучало во время события { $event }
relation-commitment-made = Обязательство { $what } принято во время события { $event }
relation-status = Событие { $event } показывает состояние обязательства { $what }: { $status }
relation-at = Связь { $number } из { $count }: { $what }
step-at = Событие { $number } из { $count }
relations = Связи
relations-hidden = Фильтр или курсор скрывает связей: { $count }
topic-hidden = Фильтр или курсор скрывает записей на эту тему: { $count }
relations-of-selected = У выбранной записи { $count } { $count ->
        [one] связь
        [few] связи
       *[other] связей
    }
relations-none = Ничто в деле не связано с выбранной записью
relations-none-shown = Ничто из показанного не связано с выбранной записью

# Что вышло из обещания

outcome-kept = выполнено
outcome-broken = нарушено
outcome-withdrawn = отозвано
outcome-superseded = заменено
outcome-on = { $what } { $day }
outcome-worded = обещанный срок: «{ $words }»
outcome-due = срок { $day }, { $left }
outcome-due-today = срок в тот же день, { $day }
outcome-overdue = срок был { $day }, { $left }

# Обязательства на шкале клавишами

commitments-walk = Обязательства на шкале, { $rows }
place-among = { $what } — { $number } из { $count }
