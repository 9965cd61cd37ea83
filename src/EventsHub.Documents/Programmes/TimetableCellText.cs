using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>The text of a cell. Lines are left out, the least important first, until it fits the available height.</summary>
internal sealed class TimetableCellText
{
    public const double PaddingX = 1.4;
    public const double PaddingY = 0.9;

    private const double Tolerance = 0.01;
    private const double Gap = 0.35;
    private const double Leading = 1.22;
    private const double PageWidth = 7;
    private const int TitleLines = 6;
    private const int NamesLines = 2;
    private const int TalkLines = 2;
    private const int MostTalks = 10;

    private readonly LayoutContext context;
    private readonly BookletStyles styles;
    private readonly BookletTexts texts;
    private readonly double width;
    private readonly List<Fragment> lines = [];
    private readonly TimetableCell cell;
    private readonly string? anchor;
    private readonly int titleAt;

    public TimetableCellText(LayoutContext context, BookletStyles styles, BookletTexts texts, TimetableCell cell, double cellWidth, string? anchor)
    {
        (this.context, this.styles, this.texts, this.cell, this.anchor) = (context, styles, texts, cell, anchor);
        width = cellWidth - (2 * PaddingX);
        if (cell.SpansRooms && cell.Session.IsBreak)
        {
            lines.Add(OnOneLine());
            Height = LeastHeight = Total(lines);
            return;
        }

        var session = cell.Session;
        lines.Add(TimeLine(session.Time));
        if (session.State is { } state)
        {
            lines.Add(Line(state.Words, styles.State(state) with { Size = styles.TimetableText.Size }, 1));
        }

        titleAt = lines.Count;
        lines.Add(Title(TitleLines));
        AddDetails();
        Height = Total(lines);
        LeastHeight = Title(1).Height;
    }

    private TextDirection Forward => context.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    /// <summary>Height in millimetres of the complete text, without padding.</summary>
    public double Height { get; }

    /// <summary>Height in millimetres of one line of the title, the least that a cell shows.</summary>
    public double LeastHeight { get; }

    /// <summary>The lines that fit a height in millimetres; always at least a line of the title.</summary>
    public Fragment Fit(double height, bool isContinued)
    {
        List<Fragment> all = isContinued ? [Line(texts.Continued, styles.TimetableFigures, 1), .. lines.Skip(titleAt)] : lines;
        if (Total(all) <= height + Tolerance)
        {
            return new StackFragment(all, Gap, width);
        }

        // The title has priority, then the time, then the talks.
        var title = all.IndexOf(lines[titleAt]);
        var lead = Total(all.Take(title)) + (title > 0 ? Gap : 0);
        var fitting = all.Take(title).ToList();
        var shortTitle = FitTitle(height - lead);
        if (shortTitle is null)
        {
            return new StackFragment([FitTitle(height) ?? Title(1)], Gap, width);
        }

        fitting.Add(shortTitle);
        var used = Total(fitting);
        foreach (var line in all.Skip(title + 1).TakeWhile(line => (used += Gap + line.Height) <= height + Tolerance))
        {
            fitting.Add(line);
        }

        return new StackFragment(fitting, Gap, width);
    }

    private Fragment? FitTitle(double height)
    {
        for (var count = TitleLines; count > 0; count--)
        {
            var title = cell.SpansRooms && cell.Session.IsBreak ? OnOneLine() : Title(count);
            if (title.Height <= height + Tolerance)
            {
                return title;
            }
        }

        return null;
    }

    private void AddDetails()
    {
        var session = cell.Session;
        if (cell.SpansRooms && session.Room is not null)
        {
            lines.Add(Line(session.Room, styles.TimetableText, 1));
        }

        if (session.OnlyTalk is { } only)
        {
            if (only.Speakers.Count > 0)
            {
                lines.Add(Line(string.Join(", ", only.Speakers.Select(speaker => Bidi.Isolate(speaker.Name))), styles.TimetableText, NamesLines));
            }
        }
        else if (session.Talks.Count <= MostTalks)
        {
            lines.AddRange(session.Talks.Select(talk => Talk(session, talk)));
        }
        else if (session.TalksInWords is not null)
        {
            lines.Add(Line(session.TalksInWords, styles.TimetableText, 1));
        }
    }

    private Fragment Talk(BookletSession session, BookletTalk talk)
    {
        var style = BookletStyles.In(styles.TimetableText, talk.State ?? session.State);
        var spans = new List<TextSpan>();
        if ((talk.Board ?? talk.Time) is { } lead)
        {
            spans.Add(new TextSpan(lead + "  ", styles.TimetableFigures));
        }

        if (talk.State is { } state)
        {
            spans.Add(new TextSpan(state.Words + "  ", styles.State(state) with { Size = styles.TimetableText.Size }));
        }

        spans.Add(new TextSpan(talk.Title, style with { Language = talk.Language }));
        return new Paragraph(spans) { Role = TagRole.Span, MaxLines = TalkLines, Leading = Leading, Alignment = Alignment.Start, Direction = Forward }.Layout(context, width);
    }

    private Fragment OnOneLine()
    {
        var session = cell.Session;
        var spans = new List<TextSpan> { new(session.Time + "   ", styles.TimetableFigures), new(session.Title, BookletStyles.In(styles.TimetableTitle, session.State)) };
        if (session.State is { } state)
        {
            spans.Add(new TextSpan("   " + state.Words, styles.State(state) with { Size = styles.TimetableText.Size }));
        }

        if (session.Room is not null)
        {
            spans.Add(new TextSpan("   " + session.Room, styles.TimetableFigures));
        }

        return new Paragraph(spans) { Role = TagRole.Span, MaxLines = 1, Leading = Leading, Alignment = Alignment.Start, Direction = Forward }.Layout(context, width);
    }

    private Fragment TimeLine(string time)
    {
        var line = new Paragraph(time, styles.TimetableFigures) { Role = TagRole.Span, MaxLines = 1, Leading = Leading };
        Block block = anchor is null ? line
            : new Row(0.5, (Extent.Part(), line), (Extent.Fixed(PageWidth), new PageNumber(anchor, styles.TimetableFigures with { Colour = styles.AccentText, Weight = FontWeight.Bold })));
        return block.Layout(context, width);
    }

    private Fragment Title(int maxLines) => Line(
        cell.Session.Title, BookletStyles.In(styles.TimetableTitle, cell.Session.State) with { Language = cell.Session.OnlyTalk?.Language }, maxLines);

    private Fragment Line(string text, TextStyle style, int maxLines) =>
        new Paragraph(text, style) { Role = TagRole.Span, MaxLines = maxLines, Leading = Leading, Alignment = Alignment.Start }.Layout(context, width);

    private static double Total(IEnumerable<Fragment> fragments)
    {
        var (height, count) = (0.0, 0);
        foreach (var fragment in fragments)
        {
            height += fragment.Height;
            count++;
        }

        return height + (Math.Max(0, count - 1) * Gap);
    }
}
