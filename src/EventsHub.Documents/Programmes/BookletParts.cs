using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Lays out the parts of a booklet: contents, timetables of the days, sessions with their talks, index of speakers.</summary>
internal sealed class BookletParts(Booklet booklet, BookletStyles styles, LayoutContext context)
{
    private const double PageNumberWidth = 8;
    private const double HeadGap = 7;
    private const double TimeColumnWidth = 12.5;
    private const double TimeColumnGap = 2.5;
    private const double IndexNumberWidth = 7;
    private const int NumbersAcross = 3;
    private const string SpeakersAnchor = "speakers";

    // Anchors are numbered, because ids come from outside and may contain any characters.
    private readonly Dictionary<string, string> anchors = Anchors(booklet);

    private static readonly char[] ParagraphBreaks = ['\n', '\r'];

    /// <summary>Lays out the table of contents.</summary>
    public BookletPart Contents()
    {
        var flow = new PageFlow(context, styles.Columns(1, 2));
        AddHead(flow, Part(booklet.Texts.Contents, null, 0));
        var contents = new Tag(TagRole.TOC);
        for (var day = 0; day < booklet.Days.Count; day++)
        {
            if (!HasTimetable(booklet.Days[day]) && !Detailed(booklet.Days[day]).Any())
            {
                continue;
            }

            var anchor = HasTimetable(booklet.Days[day]) ? TimetableAnchor(day) : DayAnchor(day);
            flow.Add(Entry(contents, null, booklet.Days[day].Heading, styles.Strong with { Colour = styles.AccentText }, anchor), 5, keepWithNext: true);
            foreach (var session in Detailed(booklet.Days[day]))
            {
                flow.Add(Entry(contents, session.Time, session.Title, BookletStyles.In(styles.Body, session.State), AnchorOf(session.Id)), 1.3);
            }
        }

        if (HasSpeakers)
        {
            flow.Add(Entry(contents, null, booklet.Texts.Speakers, styles.Strong with { Colour = styles.AccentText }, SpeakersAnchor), 5);
        }

        return new BookletPart(booklet.Texts.Contents, flow.Finish(balanced: true));
    }

    /// <summary>Lays out the timetable of each day.</summary>
    public IEnumerable<BookletPart> Timetables()
    {
        var timetable = new Timetable(context, styles, booklet, session => NeedsDetails(session) ? AnchorOf(session.Id) : null);
        var isFirst = true;
        for (var day = 0; day < booklet.Days.Count; day++)
        {
            var name = booklet.Days[day].Heading;
            List<Block> heading = isFirst ? [new Anchored(Heading(booklet.Texts.Overview, styles.Eyebrow, TagRole.H1), null, 1, booklet.Texts.Overview)] : [];
            heading.Add(new Anchored(Heading(name, styles.Day, TagRole.H2), TimetableAnchor(day), 2, name));
            var pages = timetable.LayOut(booklet.Days[day], new Stack(1, heading));
            if (pages.Count > 0)
            {
                isFirst = false;
                yield return new BookletPart(name, new FlowedPages([.. pages.Select(page => (IReadOnlyList<(Fragment, double, double)>)[(page.Page, styles.Frame.MarginX, styles.Frame.Top)])]));
            }
        }
    }

    /// <summary>Lays out the sessions with their talks, day by day.</summary>
    public IEnumerable<BookletPart> Talks()
    {
        var isFirst = true;
        for (var day = 0; day < booklet.Days.Count; day++)
        {
            var sessions = Detailed(booklet.Days[day]).ToList();
            if (sessions.Count == 0)
            {
                continue;
            }

            var flow = new PageFlow(context, styles.Columns(1, 2));
            var name = booklet.Days[day].Heading;
            List<Block> heading = isFirst ? [new Anchored(Heading(booklet.Texts.Abstracts, styles.Eyebrow, TagRole.H1), null, 1, booklet.Texts.Abstracts)] : [];
            heading.Add(new Anchored(Heading(name, styles.Day, TagRole.H1), DayAnchor(day), 2, name));
            isFirst = false;
            AddHead(flow, new Stack(1, heading));
            foreach (var session in sessions)
            {
                AddSession(flow, session);
            }

            yield return new BookletPart(name, flow.Finish(balanced: true));
        }
    }

    /// <summary>Lays out the index of speakers; nothing when there are none.</summary>
    public IEnumerable<BookletPart> Speakers()
    {
        if (!HasSpeakers)
        {
            yield break;
        }

        var flow = new PageFlow(context, styles.Columns(2, 3));
        AddHead(flow, Part(booklet.Texts.Speakers, SpeakersAnchor, 1));
        var speakers = booklet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Talks.Select(talk => (session, talk)))
            .SelectMany(pair => pair.talk.Speakers.Select(speaker => (speaker, Anchor: AnchorOf(pair.session.OnlyTalk is null ? pair.talk.Id : pair.session.Id))))
            .GroupBy(pair => (pair.speaker.SortKey, pair.speaker.Name, pair.speaker.Affiliation)).Select(group => new IndexEntry(group.First().speaker, [.. group.Select(pair => pair.Anchor).Distinct()]));
        var index = new SpeakerIndex(booklet.Language);
        foreach (var (letter, entries) in index.Arrange(speakers, entry => entry.Speaker.SortKey, entry => entry.Speaker.Name))
        {
            if (letter.Length > 0)
            {
                flow.Add(new Paragraph(letter, styles.TalkTitle with { Colour = styles.AccentText }), 5, keepWithNext: true);
            }

            var before = letter.Length > 0 ? 0.8 : 5;
            foreach (var entry in entries)
            {
                flow.Add(Indexed(entry), before);
                before = 1.9;
            }
        }

        yield return new BookletPart(booklet.Texts.Speakers, flow.Finish(balanced: true));
    }

    // Facts beside each other run in the direction of the document, whatever script the first of them is in.
    private TextDirection Forward => context.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    private bool HasSpeakers => booklet.Days.Any(day => day.Sessions.Any(session => session.Talks.Any(talk => talk.Speakers.Count > 0)));

    private static bool HasTimetable(BookletDay day) => day.Sessions.Any(session => session.Span is not null);

    private static bool NeedsDetails(BookletSession session) => session.Talks.Count > 0 || !session.IsBreak;

    private static IEnumerable<BookletSession> Detailed(BookletDay day) => day.Sessions.Where(NeedsDetails);

    private static string TimetableAnchor(int day) => $"g{day}";

    private static string DayAnchor(int day) => $"d{day}";

    private string AnchorOf(string id) => anchors[id];

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

    private static Paragraph Heading(string text, TextStyle style, TagRole role) => new(text, style) { Role = role, Leading = 1.15, Alignment = Alignment.Start, Balanced = true };

    private static void AddHead(PageFlow flow, Block heading)
    {
        flow.AddAcross(heading);
        flow.AddAcross(new Space(HeadGap));
    }

    private Block Part(string text, string? anchor, int outlineLevel)
    {
        var heading = Heading(text, styles.Part, TagRole.H1);
        return anchor is null ? heading : new Anchored(heading, anchor, outlineLevel, text);
    }

    private Tagged Entry(Tag contents, string? time, string text, TextStyle style, string anchor)
    {
        var cells = new List<(Extent, Block)> { (Extent.Part(), new LeaderLine(text, style)), (Extent.Fixed(PageNumberWidth), new PageNumber(anchor, style with { Colour = Colour.Ink })) };
        if (time is not null)
        {
            cells.Insert(0, (Extent.Fixed(styles.Body.Size * 2.35), new Paragraph(time, styles.Body with { Colour = Colour.Muted, TabularFigures = true }) { Role = TagRole.Span }));
        }

        return new Tagged(new Tag(TagRole.TOCI) { Parent = contents }, new Linked(new Row(2, cells), anchor, text));
    }

    private void AddSession(PageFlow flow, BookletSession session)
    {
        var single = session.OnlyTalk;
        var facts = Facts(session.Time, session.Room, session.Kind, session.Track, single?.Board, single?.Note);
        var language = single?.Language;
        var lines = new List<Block> { new Paragraph(facts, styles.Figures) { Alignment = Alignment.Start, Direction = Forward } };
        AddState(lines, session.State ?? single?.State);
        lines.Add(new Paragraph(session.Title, BookletStyles.In(styles.SessionTitle, session.State ?? single?.State) with { Language = language }) { Role = TagRole.H2, Leading = 1.2, Alignment = Alignment.Start });
        if (!string.IsNullOrWhiteSpace(single?.Subtitle))
        {
            lines.Add(new Paragraph(single.Subtitle, styles.Body with { Language = language }) { Alignment = Alignment.Start });
        }

        if (session.Chair is not null)
        {
            lines.Add(new Paragraph($"{booklet.Texts.Chair} {Bidi.Isolate(session.Chair)}", styles.Small) { Alignment = Alignment.Start, Direction = Forward });
        }

        var bar = new Panel(new Stack(0.7, lines)) { PaddingX = 3.2, PaddingY = 2, Fill = styles.Track(session).Tint(0.09), Stripe = styles.Track(session), WholeUpTo = styles.Frame.ColumnHeight };
        flow.Add(new Anchored(bar, AnchorOf(session.Id), 3, session.Title), 7, keepWithNext: session.Talks.Count > 0);
        if (single is not null)
        {
            AddBody(flow, single, indent: false, firstGap: 2);
            return;
        }

        foreach (var talk in session.Talks)
        {
            AddTalk(flow, session, talk);
        }
    }

    private void AddTalk(PageFlow flow, BookletSession session, BookletTalk talk)
    {
        var lines = new List<Block>();
        AddState(lines, talk.State);
        lines.Add(new Paragraph(talk.Title, BookletStyles.In(styles.TalkTitle, talk.State ?? session.State) with { Language = talk.Language }) { Role = TagRole.H3, Leading = 1.22, Alignment = Alignment.Start });
        if (!string.IsNullOrWhiteSpace(talk.Subtitle))
        {
            lines.Add(new Paragraph(talk.Subtitle, styles.Body with { Language = talk.Language }) { Alignment = Alignment.Start });
        }

        var boardOrTime = new Paragraph(talk.Board ?? talk.Time ?? "", styles.Strong with { Size = styles.Body.Size * 0.95, Colour = styles.AccentText, TabularFigures = true }) { Alignment = Alignment.Start };
        var row = new Row(TimeColumnGap, (Extent.Fixed(TimeColumnWidth), boardOrTime), (Extent.Part(), new Stack(0.4, lines)));
        var hasBody = talk.Speakers.Count > 0 || !string.IsNullOrWhiteSpace(talk.Abstract) || talk.Note is not null || talk.Links.Count > 0;
        flow.Add(new Anchored(row, AnchorOf(talk.Id), 4, talk.Title), 4.6, keepWithNext: hasBody);
        if (talk.Note is not null)
        {
            flow.Add(Indented(new Paragraph(talk.Note, styles.Small) { Alignment = Alignment.Start }, true), 0.4, keepWithNext: talk.Speakers.Count > 0);
        }

        AddBody(flow, talk, indent: true, firstGap: 0.6);
    }

    /// <summary>Adds speakers, abstract and links of a talk.</summary>
    private void AddBody(PageFlow flow, BookletTalk talk, bool indent, double firstGap)
    {
        var body = (talk.Abstract ?? "").Split(ParagraphBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (talk.Speakers.Count > 0)
        {
            var people = talk.Speakers.Select(speaker => new Paragraph(
                new TextSpan(Names(speaker), styles.Strong with { Size = styles.Body.Size * 0.95 }),
                new TextSpan(After(speaker), styles.Small)) { Alignment = Alignment.Start, Direction = Forward });
            flow.Add(Indented(new Stack(0.3, [.. people]), indent), firstGap, keepWithNext: body.Length > 0);
        }

        for (var i = 0; i < body.Length; i++)
        {
            flow.Add(Indented(new Paragraph(body[i], styles.Body with { Language = talk.Language }) { Alignment = Alignment.Justify }, indent), i == 0 ? 1.6 : 1.2);
        }

        foreach (var link in talk.Links)
        {
            var words = new Paragraph(link.Title, styles.Small with { Colour = styles.AccentText }) { Role = TagRole.Span, Alignment = Alignment.Start, MaxLines = 2 };
            flow.Add(Indented(new Linked(words, link.Address.AbsoluteUri, link.Title), indent), 1.2);
        }
    }

    private void AddState(List<Block> lines, BookletState? state)
    {
        if (state is not null)
        {
            lines.Add(new Paragraph(state.Words, styles.State(state)) { Alignment = Alignment.Start });
        }
    }

    private static Block Indented(Block block, bool indent) => indent ? new Row(TimeColumnGap, (Extent.Fixed(TimeColumnWidth), new Space(0)), (Extent.Part(), block)) : block;

    private Panel Indexed(IndexEntry entry)
    {
        var name = Names(entry.Speaker);
        var text = new List<Block> { new Paragraph(name, styles.Body) { Alignment = Alignment.Start } };
        if (!string.IsNullOrWhiteSpace(entry.Speaker.Affiliation))
        {
            text.Add(new Paragraph(entry.Speaker.Affiliation, styles.Small with { Size = styles.Body.Size * 0.78 }) { Alignment = Alignment.Start, Leading = 1.25, MaxLines = 3 });
        }

        var across = Math.Min(entry.Anchors.Count, NumbersAcross);
        var lines = entry.Anchors.Chunk(across).Select(line => new Row(0, [
            .. Enumerable.Repeat<(Extent, Block)>((Extent.Fixed(IndexNumberWidth), new Space(0)), across - line.Length),
            .. line.Select(anchor => (Extent.Fixed(IndexNumberWidth), (Block)new Linked(new PageNumber(anchor, styles.Body), anchor, name)))]));
        var row = new Row(1.5, (Extent.Part(), new Stack(0, text)), (Extent.Fixed(across * IndexNumberWidth), new Stack(0.2, [.. lines])));
        return new Panel(row) { WholeUpTo = styles.Frame.ColumnHeight / 2 };
    }

    private static string After(BookletSpeaker speaker) =>
        string.Concat(new[] { speaker.Role, speaker.Affiliation }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => "  ·  " + Bidi.Isolate(part!)));

    private static string Facts(params string?[] facts) => string.Join("  ·  ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)).Select(fact => Bidi.Isolate(fact!)));

    private sealed record IndexEntry(BookletSpeaker Speaker, IReadOnlyList<string> Anchors);
}
