using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>The looks of a booklet: one family, two weights, a scale of sizes, and the event's colour for what leads the eye.</summary>
internal sealed class BookletStyles
{
    // The red of things that do not take place; 6:1 on white.
    public static readonly Colour Alert = new(0xB3, 0x1B, 0x1B);

    public BookletStyles(Booklet booklet, PaperSize paper)
    {
        Accent = Colour.Parse(booklet.AccentColour);
        AccentText = Accent.DarkenedFor(4.5);
        IsLarge = paper.Width > 180;
        Body = new TextStyle(IsLarge ? 9.4 : 9);
        Frame = IsLarge ? new PageFrame(paper, 19, 27, 23) { ColumnGap = 8 } : new PageFrame(paper, 15, 22, 18) { ColumnGap = 6 };
    }

    /// <summary>Whether the paper has room for columns.</summary>
    public bool IsLarge { get; }

    /// <summary>One column as wide as the margins leave.</summary>
    public PageFrame Frame { get; }

    public PageFrame Columns(int onSmall, int onLarge) => Frame with { Columns = IsLarge ? onLarge : onSmall };

    public Colour Accent { get; }

    /// <summary>The accent, dark enough to read on white.</summary>
    public Colour AccentText { get; }

    public TextStyle Body { get; }

    public TextStyle Strong => Body with { Weight = FontWeight.Bold };

    public TextStyle Small => Body with { Size = Body.Size * 0.85, Colour = Colour.Muted };

    public TextStyle Figures => Small with { TabularFigures = true };

    public TextStyle TalkTitle => Body with { Size = Body.Size * 1.1, Weight = FontWeight.Bold };

    public TextStyle SessionTitle => Body with { Size = Body.Size * 1.32, Weight = FontWeight.Bold };

    public TextStyle Day => Body with { Size = Body.Size * 2.3, Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle Part => Body with { Size = Body.Size * 2.5, Weight = FontWeight.Bold, Colour = AccentText };

    /// <summary>The line over a heading that says what part it is in.</summary>
    public TextStyle Eyebrow => Body with { Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle GridTitle => Body with { Size = IsLarge ? 7.6 : 7, Weight = FontWeight.Bold };

    public TextStyle GridText => Body with { Size = IsLarge ? 6.9 : 6.4 };

    public TextStyle GridFigures => GridText with { Colour = Colour.Muted, TabularFigures = true };

    public TextStyle State(BookletState state) => Small with { Weight = FontWeight.Bold, Colour = state.IsCancelled ? Alert : AccentText };

    /// <summary>What a title looks like in a state.</summary>
    public static TextStyle In(TextStyle style, BookletState? state) => state is { IsCancelled: true } ? style with { Colour = Colour.Muted } : style;

    /// <summary>The colour of a track, or the event's.</summary>
    public Colour Track(BookletSession session) => session.IsBreak ? Colour.Hairline : session.TrackColour is null ? Accent : Colour.Parse(session.TrackColour);
}
