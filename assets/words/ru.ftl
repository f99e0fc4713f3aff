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
    .help = Шкала времени, вкладки под ней, инспектор, меню: клавиатура переходит дальше
command-previous-region = Предыдущая область
    .help = Клавиатура возвращается назад
command-language-english = English
    .help = Показывать по-английски
command-language-ukrainian = Українська
    .help = Показывать по-украински
command-language-russian = Русский
    .help = Показывать по-русски

# Меню

menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-go = Переход
menu-help = Справка
menu-lanes = Дорожки
menu-order = Порядок дорожек
menu-recent = Недавние
menu-copy-commitments = Копировать таблицу обязательств
menu-copy-sources = Копировать таблицу источников
menu-copy-problems = Копировать таблицу проблем
theme-system = Тема системы
theme-light = Светлая тема
theme-dark = Тёмная тема

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
hint-open = { $open } открывает ваше дело; { $keys } показывает все клавиши
hint-dismiss = Понятно
hint-dismiss-name = Скрыть подсказку, с чего начать
