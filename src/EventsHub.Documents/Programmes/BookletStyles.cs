using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Text area, colours and text styles of a booklet, which depend on the paper and the event's colour.</summary>
internal sealed class BookletStyles
{
    // Red for cancelled sessions and talks; its contrast on white is 6:1.
    public static readonly Colour Alert = new(0xB3, 0x1B, 0x1B);

    public BookletStyles(Booklet booklet, PaperSize paper)
    {
        Accent = Colour.Parse(booklet.AccentColour);
        AccentText = Accent.DarkenedFor(4.5);
        IsLarge = paper.Width > 180;
        Body = new TextStyle(IsLarge ? 9.4 : 9);
        Frame = IsLarge ? new PageFrame(paper, 19, 27, 23) { ColumnGap = 8 } : new PageFrame(paper, 15, 22, 18) { ColumnGap = 6 };
    }

    /// <summary>True for A4, where text is set in more columns than on A5.</summary>
    public bool IsLarge { get; }

    /// <summary>Text area with one column between the margins.</summary>
    public PageFrame Frame { get; }

    public PageFrame Columns(int onSmall, int onLarge) => Frame with { Columns = IsLarge ? onLarge : onSmall };

    public Colour Accent { get; }

    /// <summary>The accent colour, darkened to a contrast of 4.5:1 on white.</summary>
    public Colour AccentText { get; }

    public TextStyle Body { get; }

    public TextStyle Strong => Body with { Weight = FontWeight.Bold };

    public TextStyle Small => Body with { Size = Body.Size * 0.85, Colour = Colour.Muted };

    public TextStyle Figures => Small with { TabularFigures = true };

    public TextStyle TalkTitle => Body with { Size = Body.Size * 1.1, Weight = FontWeight.Bold };

    public TextStyle SessionTitle => Body with { Size = Body.Size * 1.32, Weight = FontWeight.Bold };

    public TextStyle Day => Body with { Size = Body.Size * 2.3, Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle Part => Body with { Size = Body.Size * 2.5, Weight = FontWeight.Bold, Colour = AccentText };

    /// <summary>Small heading above the first day of a part, with the title of the part.</summary>
    public TextStyle Eyebrow => Body with { Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle TimetableTitle => Body with { Size = IsLarge ? 7.6 : 7, Weight = FontWeight.Bold };

    public TextStyle TimetableText => Body with { Size = IsLarge ? 6.9 : 6.4 };

    public TextStyle TimetableFigures => TimetableText with { Colour = Colour.Muted, TabularFigures = true };

    public TextStyle State(BookletState state) => Small with { Weight = FontWeight.Bold, Colour = state.IsCancelled ? Alert : AccentText };

    /// <summary>Style of a title: grey when the session or talk is cancelled.</summary>
    public static TextStyle In(TextStyle style, BookletState? state) => state is { IsCancelled: true } ? style with { Colour = Colour.Muted } : style;

    /// <summary>Colour of the session's track, or of the event where the track has none; grey for breaks.</summary>
    public Colour Track(BookletSession session) => session.IsBreak ? Colour.Hairline : session.TrackColour is null ? Accent : Colour.Parse(session.TrackColour);
}
