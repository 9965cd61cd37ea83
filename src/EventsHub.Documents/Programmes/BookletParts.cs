using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>The parts of a booklet: contents, the programme at a glance, the talks, the speakers.</summary>
internal sealed class BookletParts(Booklet booklet, BookletStyles styles, LayoutContext context)
{
    private const double PageNumberWidth = 9;

    // Names of places are made from positions: ids come from outside and may hold anything.
    private readonly Dictionary<string, string> anchors = Anchors(booklet);

    private static readonly char[] ParagraphBreaks = ['\n', '\r'];

    /// <summary>The page of each anchor; complete before anything that refers to it is drawn.</summary>
    public Dictionary<string, int> PageNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The anchor of a day in the programme at a glance.</summary>
    public static string DayAnchor(int day) => $"d{day}";

    /// <summary>The anchor of a session or talk.</summary>
    public string AnchorOf(string id) => anchors[id];

    /// <summary>The table of contents.</summary>
    public FlowedPages Contents()
    {
        var flow = new PageFlow(context, styles.Frame);
        flow.NewPage();
        flow.Add(Part(booklet.Texts.Contents), keepWithNext: true);
        var contents = new Tag(TagRole.TOC);
        for (var day = 0; day < booklet.Days.Count; day++)
        {
            var anchor = DayAnchor(day);
            flow.Add(Entry(contents, booklet.Days[day].Heading, styles.Strong, anchor), 4, keepWithNext: true);
            foreach (var session in booklet.Days[day].Sessions.Where(session => session.Talks.Count > 0))
            {
                var target = AnchorOf(session.Talks[0].Id);
                flow.Add(Entry(contents, $"{session.Time}  {session.Title}", styles.Body, target), 1);
            }
        }

        if (HasSpeakers)
        {
            flow.Add(Entry(contents, booklet.Texts.Speakers, styles.Strong, SpeakersAnchor), 4);
        }

        return flow.Finish();
    }

    /// <summary>Every session with its talks, day by day.</summary>
    public FlowedPages Overview()
    {
        var flow = new PageFlow(context, styles.Frame);
        for (var day = 0; day < booklet.Days.Count; day++)
        {
            flow.NewPage();
            if (day == 0)
            {
                flow.Add(Part(booklet.Texts.Overview), keepWithNext: true);
            }

            var heading = new Paragraph(booklet.Days[day].Heading, styles.Day) { Role = TagRole.H2 };
            flow.Add(new Anchored(heading, DayAnchor(day), 1, booklet.Days[day].Heading), 3, keepWithNext: true);
            foreach (var session in booklet.Days[day].Sessions)
            {
                flow.Add(OverviewSession(session), 2.4, keepWithNext: session.Talks.Count > 0);
                for (var i = 0; i < session.Talks.Count; i++)
                {
                    flow.Add(OverviewTalk(session.Talks[i]), 0.8, keepWithNext: i == 0 && session.Talks.Count > 1);
                }
            }
        }

        return flow.Finish();
    }

    /// <summary>The talks with their abstracts.</summary>
    public FlowedPages Talks()
    {
        var flow = new PageFlow(context, styles.Frame);
        flow.NewPage();
        flow.Add(new Anchored(Part(booklet.Texts.Abstracts), null, 1, booklet.Texts.Abstracts), keepWithNext: true);
        foreach (var (day, session) in booklet.Days.SelectMany(day => day.Sessions.Select(session => (day, session))).Where(pair => pair.session.Talks.Count > 0))
        {
            flow.Add(SessionBar(day, session), 6, keepWithNext: true);
            foreach (var talk in session.Talks)
            {
                AddTalk(flow, session, talk);
            }
        }

        return flow.Finish();
    }

    /// <summary>The index of speakers in two columns.</summary>
    public FlowedPages Speakers()
    {
        var flow = new PageFlow(context, styles.Frame with { Columns = 2 });
        if (!HasSpeakers)
        {
            return flow.Finish();
        }

        flow.NewPage();
        flow.Add(new Anchored(Part(booklet.Texts.Speakers), SpeakersAnchor, 1, booklet.Texts.Speakers), keepWithNext: true);
        var comparer = StringComparer.Create(Cultures.Of(booklet.Language), ignoreCase: false);
        var speakers = booklet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Talks)
            .SelectMany(talk => talk.Speakers.Select(speaker => (speaker, Anchor: AnchorOf(talk.Id))))
            .GroupBy(pair => (pair.speaker.SortKey, pair.speaker.Name, pair.speaker.Affiliation))
            .OrderBy(group => group.Key.SortKey, comparer).ThenBy(group => group.Key.Name, comparer);
        foreach (var group in speakers)
        {
            var speaker = group.First().speaker;
            var name = Names(speaker);
            var places = group.Select(pair => pair.Anchor).Distinct().ToList();
            var text = new List<Block> { new Paragraph(name, styles.Strong) };
            if (!string.IsNullOrWhiteSpace(speaker.Affiliation))
            {
                text.Add(new Paragraph(speaker.Affiliation, styles.Small));
            }

            var numbers = new Stack(0.4, [.. places.Select(anchor => new Linked(PageNumber(anchor), anchor, name))]);
            flow.Add(new Row(2, (Extent.Part(), new Stack(0.1, text)), (Extent.Fixed(PageNumberWidth), numbers)), 2);
        }

        return flow.Finish();
    }

    private const string SpeakersAnchor = "speakers";

    private bool HasSpeakers => booklet.Days.Any(day => day.Sessions.Any(session => session.Talks.Any(talk => talk.Speakers.Count > 0)));

    private static Dictionary<string, string> Anchors(Booklet booklet)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in booklet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Talks.Select(talk => talk.Id).Prepend(session.Id)))
        {
            result.TryAdd(id, $"p{result.Count}");
        }

        return result;
    }

    private static string Names(BookletSpeaker speaker) =>
        string.IsNullOrWhiteSpace(speaker.LatinName) || string.Equals(speaker.LatinName.Trim(), speaker.Name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? speaker.Name
            : $"{Bidi.Isolate(speaker.Name)} ({Bidi.Isolate(speaker.LatinName)})";

    private Paragraph Part(string text) => new(text, styles.Part) { Role = TagRole.H1, Leading = 1.25 };

    private PageReference PageNumber(string anchor) =>
        new(() => PageNumbers[anchor].ToString(Cultures.Of(booklet.Language)), styles.Body with { TabularFigures = true });

    private Tagged Entry(Tag contents, string text, TextStyle style, string anchor)
    {
        var row = new Row(2, (Extent.Part(), new LeaderLine(text, style)), (Extent.Fixed(PageNumberWidth), PageNumber(anchor)));
        return new Tagged(new Tag(TagRole.TOCI) { Parent = contents }, new Linked(row, anchor, text));
    }

    private Panel OverviewSession(BookletSession session)
    {
        var lines = new List<Block> { new Paragraph(session.Title, styles.Strong) { Role = TagRole.H3 } };
        var facts = Facts(session.Room, session.Kind, session.Track, session.Chair is null ? null : $"{booklet.Texts.Chair} {Bidi.Isolate(session.Chair)}");
        if (facts.Length > 0)
        {
            lines.Add(new Paragraph(facts, styles.Small));
        }

        var time = new Paragraph(session.Time, styles.Strong with { TabularFigures = true });
        var row = new Row(3, (Extent.Fixed(TimeWidth), time), (Extent.Part(), new Stack(0.2, lines)));
        var isBreak = session.Talks.Count == 0;
        return new Panel(row) { PaddingX = 3, PaddingY = 1.6, Fill = isBreak ? Colour.Hairline.Tint(0.35) : styles.Track(session).Tint(0.1), Stripe = isBreak ? Colour.Hairline : styles.Track(session) };
    }

    private double TimeWidth => styles.Body.Size * 2.5;

    private Panel OverviewTalk(BookletTalk talk)
    {
        var title = new List<Block> { new Paragraph(talk.Title, Spoken(styles.Body, talk)) };
        var who = string.Join(", ", talk.Speakers.Select(speaker => Bidi.Isolate(speaker.Name)));
        if (talk.Note is not null)
        {
            who = who.Length > 0 ? $"{talk.Note} · {who}" : talk.Note;
        }

        if (who.Length > 0)
        {
            title.Add(new Paragraph(who, styles.Small));
        }

        var anchor = AnchorOf(talk.Id);
        var row = new Row(
            3,
            (Extent.Fixed(TimeWidth), new Paragraph(talk.Time ?? "", styles.Small with { TabularFigures = true })),
            (Extent.Part(), new Stack(0.1, title)),
            (Extent.Fixed(PageNumberWidth), PageNumber(anchor)));
        return new Panel(new Linked(row, anchor, talk.Title)) { PaddingX = 3 };
    }

    private Anchored SessionBar(BookletDay day, BookletSession session)
    {
        var facts = Facts(day.Heading, session.Time, session.Room, session.Track);
        var content = new Stack(0.3, new Paragraph(facts, styles.Small), new Paragraph(session.Title, styles.SessionTitle) { Role = TagRole.H2 });
        var panel = new Panel(content) { PaddingX = 4, PaddingY = 2, Fill = styles.Track(session).Tint(0.12), Stripe = styles.Track(session) };
        return new Anchored(panel, AnchorOf(session.Id), 2, session.Title);
    }

    private void AddTalk(PageFlow flow, BookletSession session, BookletTalk talk)
    {
        var title = new Paragraph(talk.Title, Spoken(styles.TalkTitle, talk)) { Role = TagRole.H3, Leading = 1.25 };
        var body = (talk.Abstract ?? "").Split(ParagraphBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hasBody = body.Length > 0;
        flow.Add(new Anchored(title, AnchorOf(talk.Id), 3, talk.Title), 5, keepWithNext: true);
        var speakers = talk.Speakers.Select(speaker => Facts(Names(speaker), speaker.Affiliation)).ToList();
        foreach (var speaker in speakers)
        {
            flow.Add(new Paragraph(speaker, styles.Body with { Colour = Colour.Muted }), 0.4, keepWithNext: true);
        }

        flow.Add(new Paragraph(Facts(talk.Time ?? session.Time, session.Room, talk.Note), styles.Small), 0.6, keepWithNext: hasBody);
        for (var i = 0; i < body.Length; i++)
        {
            flow.Add(new Paragraph(body[i], Spoken(styles.Body, talk)) { Alignment = Alignment.Justify }, i == 0 ? 1.6 : 1.2);
        }
    }

    private static TextStyle Spoken(TextStyle style, BookletTalk talk) => style with { Language = talk.Language };

    private static string Facts(params string?[] facts) => string.Join("  ·  ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)).Select(fact => Bidi.Isolate(fact!)));
}
