using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.Site;

/// <summary>The pages of the offline website in the current language. All links are relative, so that the site works from any folder.</summary>
/// <param name="programme">The draft or a release.</param>
/// <param name="biographies">Biographies by slug of the speaker.</param>
/// <param name="languages">BCP 47 tags of all languages of the site.</param>
/// <param name="logo">File name of the logo; null when the event has none.</param>
/// <param name="texts">Translations.</param>
internal sealed class SitePages(ProgrammeContent programme, IReadOnlyDictionary<string, LocalizedText> biographies, IReadOnlyList<string> languages, string? logo, Texts texts)
{
    // Windows does not allow files with these names, whatever their extension.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    private IReadOnlyList<IGrouping<DateOnly, SessionContent>> Days { get; } =
        [.. programme.Sessions.Where(s => s.StartsAt is not null).GroupBy(s => s.Session.Day).OrderBy(d => d.Key)];

    private ILookup<string, (SpeakerPart Part, SessionContent Session, TalkContent Talk)> TalksOf { get; } = programme.Sessions
        .SelectMany(s => s.Talks, (session, talk) => (session, talk)).SelectMany(t => t.talk.Speakers, (t, part) => (part, t.session, t.talk)).ToLookup(t => t.part.Slug);

    private IReadOnlyList<SpeakerPart> Everybody { get; } = [.. programme.People];

    public int Count => 3 + Days.Count + programme.Sessions.Sum(s => s.Talks.Count) + Everybody.Count;

    public static string FileName(string slug) => Reserved.Contains(slug) ? slug + "-" : slug;

    /// <summary>All pages with their file names, generated one after the other.</summary>
    public IEnumerable<(string Name, HtmlText Page)> All()
    {
        yield return ("index.html", Overview());
        foreach (var day in Days)
        {
            yield return ($"{Iso(day.Key)}.html", Day(day));
        }

        yield return ("talks.html", Talks());
        yield return ("speakers.html", Speakers());
        foreach (var session in programme.Sessions)
        {
            foreach (var talk in session.Talks)
            {
                yield return ($"talks/{FileName(talk.Slug)}.html", Talk(session, talk));
            }
        }

        foreach (var person in Everybody)
        {
            yield return ($"speakers/{FileName(person.Slug)}.html", Person(person));
        }
    }

    private HtmlText Overview()
    {
        var body = new HtmlText().Add($"<h1>{texts["Programme"]}</h1>\n");
        if (Days.Count == 0)
        {
            body.Add($"<p>{texts["The programme is empty so far."]}</p>\n");
        }

        foreach (var day in Days)
        {
            body.Add($"""
                <section><h2><a href="{Iso(day.Key)}.html">{Dates.Day(day.Key)}</a></h2><ul class="list">

                """);
            foreach (var session in day)
            {
                body.Add($"""<li><span class="when">{Time(session.StartsAt)}</span> """).Add(TitleLink(session, "")).Add($"</li>\n");
            }

            body.Add($"</ul></section>\n");
        }

        return WholePage("index.html", texts["Programme"], "", body);
    }

    private HtmlText Day(IGrouping<DateOnly, SessionContent> day)
    {
        var body = new HtmlText().Add($"<h1>{Dates.Day(day.Key)}</h1>\n");
        foreach (var moment in day.GroupBy(s => s.StartsAt))
        {
            body.Add($"""
                <h2 class="moment">{Time(moment.Key)}</h2>

                """);
            foreach (var session in moment)
            {
                body.Add(Card(session));
            }
        }

        return WholePage($"{Iso(day.Key)}.html", Dates.Day(day.Key), "", body);
    }

    private HtmlText Talks()
    {
        var body = new HtmlText().Add($"""
            <h1>{texts["All talks"]}</h1>
            <form class="find" role="search" data-find hidden><p><label for="q">{texts["Search"]}</label><input type="search" id="q" autocomplete="off"> <span data-count role="status"></span></p></form>
            <ul class="list">

            """);
        foreach (var (session, talk) in programme.Sessions.SelectMany(s => s.Talks, (session, talk) => (session, talk)))
        {
            body.Add($"""<li data-talk><a href="talks/{FileName(talk.Slug)}.html" dir="auto">{programme.Text(talk.Title)}</a>""").Add(State(session, talk))
                .Add($""" <span class="soft">{People(talk)} {When(talk.StartsAt, session)}</span></li>""").Add($"\n");
        }

        return WholePage("talks.html", texts["All talks"], "", body.Add($"</ul>\n"), script: true);
    }

    private HtmlText Speakers()
    {
        var comparer = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(Languages.Current), ignoreCase: true);
        var body = new HtmlText().Add($"<h1>{texts["Speakers"]}</h1>\n<ul class=\"list\">\n");
        foreach (var part in TalksOf.Select(t => t.First().Part).OrderBy(p => p.Name.SortKey, comparer).ThenBy(p => p.Slug, StringComparer.Ordinal))
        {
            body.Add($"""<li><a href="speakers/{FileName(part.Slug)}.html"><bdi>{part.Written}</bdi></a> <span class="soft"><bdi>{part.Affiliation}</bdi></span></li>""").Add($"\n");
        }

        return WholePage("speakers.html", texts["Speakers"], "", body.Add($"</ul>\n"));
    }

    private HtmlText Talk(SessionContent content, TalkContent talk)
    {
        var session = content.Session;
        var title = programme.Text(talk.Title);
        var language = talk.Title.All.FirstOrDefault(t => t.Value == title).Key ?? programme.Event.MainLanguage;
        var body = new HtmlText().Add($"""<article><h1 dir="auto" lang="{language}">{title}</h1>""").Add($"\n");
        if (programme.Text(talk.Subtitle) is { Length: > 0 } subtitle)
        {
            body.Add($"""<p class="soft" dir="auto">{subtitle}</p>""").Add($"\n");
        }

        body.Add($"<p>").Add(State(content, talk)).Add($"</p>\n<dl class=\"facts\">");
        Fact(body, texts["When"], $"{Dates.Day(session.Day)}{(talk.StartsAt is { } start ? $", {Time(start)}–{Time(start.AddMinutes(talk.DurationMinutes))}" : "")}");
        Fact(body, texts["Room"], programme.Room(session.RoomId) is { } room ? programme.Text(room.Name) : "");
        Fact(body, texts["Session"], content.IsSingleTalk ? "" : programme.Text(session.Title));
        Fact(body, texts["Chair"], Chairs(content, "../"));
        Fact(body, texts["Poster board"], talk.Board ?? "");
        Fact(body, texts["Track"], programme.Track(session.TrackId) is { } track ? programme.Text(track.Name) : "");
        Fact(body, texts["Language"], string.Join(", ", talk.Languages.Select(l => Languages.IsKnown(l) ? Languages.NativeName(l) : l)));
        Fact(body, texts["Recording"], talk.DoNotRecord ? texts["Not to be recorded"].Value : "");
        body.Add($"</dl>\n");
        Paragraphs(body, talk.Abstract is null ? "" : programme.Text(talk.Abstract), language);
        if (talk.Speakers.Count > 0)
        {
            body.Add($"<h2>{texts["Speakers"]}</h2>\n<ul>\n");
            foreach (var part in talk.Speakers)
            {
                body.Add($"""<li><a href="../speakers/{FileName(part.Slug)}.html"><bdi>{part.Written}</bdi></a> <span class="soft"><bdi>{part.Affiliation}</bdi> <bdi>{part.Role}</bdi></span></li>""").Add($"\n");
            }

            body.Add($"</ul>\n");
        }

        var links = (talk.Links ?? []).Where(l => Uri.TryCreate(l.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https").ToList();
        if (links.Count > 0)
        {
            body.Add($"<h2>{texts["Links"]}</h2>\n<ul>\n");
            links.ForEach(link => body.Add($"""<li><a href="{new Uri(link.Url).AbsoluteUri}" rel="nofollow noopener" dir="auto">{(link.Title.Length > 0 ? link.Title : link.Url)}</a></li>""").Add($"\n"));
            body.Add($"</ul>\n");
        }

        return WholePage($"talks/{FileName(talk.Slug)}.html", title, "../", body.Add($"</article>\n"));
    }

    private HtmlText Person(SpeakerPart part)
    {
        List<(SpeakerPart Part, SessionContent Session, TalkContent Talk)> talks = [.. TalksOf[part.Slug]];
        List<SessionContent> chaired = [.. programme.Sessions.Where(s => s.Chairs.Any(c => c.SpeakerId == part.SpeakerId))];
        var body = new HtmlText().Add($"<article><h1><bdi>{part.Name.Native}</bdi></h1>\n<p class=\"soft\"><bdi>{part.Name.LatinIfDifferent}</bdi> <bdi>{part.Affiliation}</bdi></p>\n");
        Paragraphs(body, biographies.TryGetValue(part.Slug, out var biography) ? programme.Text(biography) : "", null);
        if (talks.Count > 0)
        {
            body.Add($"<h2>{texts["All talks"]}</h2>\n");
        }

        body.Add($"<ul>\n");
        foreach (var (own, session, talk) in talks.OrderBy(t => t.Talk.StartsAt ?? DateTime.MaxValue))
        {
            body.Add($"""<li><a href="../talks/{FileName(talk.Slug)}.html" dir="auto">{programme.Text(talk.Title)}</a>""").Add(State(session, talk))
                .Add($""" <span class="soft">{When(talk.StartsAt, session)} <bdi>{own.Role}</bdi></span></li>""").Add($"\n");
        }

        body.Add($"</ul>\n");
        if (chaired.Count > 0)
        {
            body.Add($"<h2>{texts["Sessions chaired"]}</h2>\n<ul>\n");
            foreach (var session in chaired)
            {
                body.Add($"""<li><a href="../{Iso(session.Session.Day)}.html#s-{session.Session.ExternalId.ToString()}" dir="auto">{programme.Text(session.Session.Title)}</a>""").Add(State(session, null))
                    .Add($""" <span class="soft">{When(session.StartsAt, session)}</span></li>""").Add($"\n");
            }

            body.Add($"</ul>\n");
        }

        return WholePage($"speakers/{FileName(part.Slug)}.html", part.Name.Native, "../", body.Add($"</article>\n"));
    }

    private HtmlText Card(SessionContent content)
    {
        var session = content.Session;
        var track = programme.Tracks.ToList().FindIndex(t => t.Id == session.TrackId);
        var quiet = session.Kind is SessionKind.Break or SessionKind.Social ? " quiet" : "";
        var card = new HtmlText().Add($"""<article class="session{quiet} track-{track}" id="s-{session.ExternalId.ToString()}"><p class="when">{Time(content.StartsAt)}–{Time(content.EndsAt)} """);
        if (programme.Room(session.RoomId) is { } room)
        {
            card.Add($"· <bdi>{programme.Text(room.Name)}</bdi> ");
        }

        if (track >= 0)
        {
            card.Add($"· <bdi>{programme.Text(programme.Tracks[track].Name)}</bdi>");
        }

        card.Add($"</p>\n<h3 dir=\"auto\">").Add(TitleLink(content, "")).Add($"</h3>").Add(State(content, content.IsSingleTalk ? content.Talks[0] : null)).Add($"\n");
        if (content.Chairs.Count > 0)
        {
            card.Add($"""<p class="soft">{texts["Chair"]}: """).Add(Chairs(content, "")).Add($"</p>\n");
        }

        if (content.IsSingleTalk)
        {
            card.Add($"""<p class="soft">{People(content.Talks[0])}</p>""").Add($"\n");
        }
        else if (content.Talks.Count > 0)
        {
            card.Add($"<ol>");
            foreach (var talk in content.Talks)
            {
                card.Add($"""<li><span class="when">{(talk.Board ?? (talk.StartsAt is { } start ? Time(start) : ""))}</span> <a href="talks/{FileName(talk.Slug)}.html" dir="auto">{programme.Text(talk.Title)}</a>""")
                    .Add(State(null, talk)).Add($""" <span class="soft">{People(talk)}</span></li>""").Add($"\n");
            }

            card.Add($"</ol>");
        }

        return card.Add($"</article>\n");
    }

    private HtmlText TitleLink(SessionContent session, string root)
    {
        var title = programme.Text(session.Session.Title);
        return session.IsSingleTalk
            ? new HtmlText().Add($"""<a href="{root}talks/{FileName(session.Talks[0].Slug)}.html" dir="auto">{title}</a>""")
            : new HtmlText().Add($"""<span dir="auto">{title}</span>""");
    }

    private HtmlText State(SessionContent? session, TalkContent? talk) =>
        session?.Session.Status == ProgrammeStatus.Cancelled || talk?.Status == ProgrammeStatus.Cancelled
            ? new HtmlText().Add($""" <span class="state">{texts["Cancelled"]}</span>""")
            : new HtmlText();

    private static HtmlText Chairs(SessionContent content, string root)
    {
        var names = new HtmlText();
        foreach (var (chair, index) in content.Chairs.Select((c, i) => (c, i)))
        {
            names.Add($"{(index > 0 ? ", " : "")}").Add($"""<a href="{root}speakers/{FileName(chair.Slug)}.html"><bdi>{chair.Name.Native}</bdi></a>""");
        }

        return names;
    }

    private static void Fact(HtmlText body, string name, HtmlText value)
    {
        if (value.ToBytes().Length > 0)
        {
            body.Add($"<dt>{name}</dt><dd>").Add(value).Add($"</dd>");
        }
    }

    private static void Fact(HtmlText body, string name, string value)
    {
        if (value.Length > 0)
        {
            body.Add($"<dt>{name}</dt><dd><bdi>{value}</bdi></dd>");
        }
    }

    private static void Paragraphs(HtmlText body, string text, string? language)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            body.Add($"""<p dir="auto" lang="{language ?? Languages.Current}">""");
            var lines = paragraph.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                body.Add($"{lines[i]}");
                if (i + 1 < lines.Length)
                {
                    body.Add($"<br>");
                }
            }

            body.Add($"</p>\n");
        }
    }

    /// <param name="name">File name of the page.</param>
    /// <param name="title">Content of the <c>title</c> element.</param>
    /// <param name="root">Relative path from the page to the folder of its language.</param>
    /// <param name="body">Content of the page.</param>
    /// <param name="script">True to include the search script.</param>
    private HtmlText WholePage(string name, string title, string root, HtmlText body, bool script = false)
    {
        var @event = programme.Event;
        var page = new HtmlText().Add($"""
            <!DOCTYPE html>
            <html lang="{Languages.Current}" dir="{Languages.Direction(Languages.Current)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – {programme.Text(@event.Name)}</title>
            <link rel="stylesheet" href="{root}../assets/site.css">

            """);
        if (script)
        {
            page.Add($"""<script src="{root}../assets/search.js" defer></script>""").Add($"\n");
        }

        page.Add($"""
            </head>
            <body>
            <a class="skip" href="#main">{texts["Skip to the content"]}</a>
            <header class="band"><div class="wrap">

            """);
        if (logo is not null)
        {
            page.Add($"""<img src="{root}../assets/{logo}" alt="">""").Add($"\n");
        }

        page.Add($"""
            <div><p class="brand"><a href="{root}index.html">{programme.Text(@event.Name)}</a></p><p class="dates">{Dates.Range(@event.StartsOn, @event.EndsOn)}</p></div>
            <nav aria-label="{texts["Programme"]}"><ul>

            """);
        foreach (var (file, words) in Days.Select(d => ($"{Iso(d.Key)}.html", Dates.Day(d.Key))).Append(("talks.html", texts["All talks"].Value)).Append(("speakers.html", texts["Speakers"].Value)))
        {
            page.Add(file == name ? new HtmlText().Add($"""<li><a href="{root}{file}" aria-current="page">{words}</a></li>""") : new HtmlText().Add($"""<li><a href="{root}{file}">{words}</a></li>""")).Add($"\n");
        }

        page.Add($"</ul></nav>\n</div></header>\n<main id=\"main\" class=\"wrap\">\n").Add(body).Add($"</main>\n<footer><div class=\"wrap\"><p>{texts["Times are those of {0}.", @event.TimeZone]} ")
            .Add($"""<a href="{root}../programme.ics">{texts["Calendar"]}</a> · <a href="{root}../programme.xml">{texts["For conference apps (XML)"]}</a> · <a href="{root}../programme.json">{texts["For conference apps (JSON)"]}</a></p>""").Add($"\n");
        if (languages.Count > 1)
        {
            page.Add($"<ul>");
            foreach (var language in languages.Where(l => l != Languages.Current))
            {
                page.Add($"""<li><a href="{root}../{language}/{name}" lang="{language}" hreflang="{language}">{Languages.NativeName(language)}</a></li>""");
            }

            page.Add($"</ul>\n");
        }

        return page.Add($"</div></footer>\n</body>\n</html>\n");
    }

    private string When(DateTime? startsAt, SessionContent session) => startsAt is null ? Dates.Day(session.Session.Day) : $"{Dates.Day(session.Session.Day)}, {Time(startsAt)}";

    private static string People(TalkContent talk) => string.Join(", ", talk.Speakers.Select(s => s.Written));

    private string Time(DateTime? utc) => utc is { } instant ? Dates.Time(instant, programme.Event.TimeZone) : "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
