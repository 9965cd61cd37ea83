using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>The looks of a booklet.</summary>
internal sealed class BookletStyles
{
    public BookletStyles(Booklet booklet, PaperSize paper)
    {
        Accent = Colour.Parse(booklet.AccentColour);
        AccentText = Accent.DarkenedFor(4.5);
        var isLarge = paper.Width > 180;
        Body = new TextStyle(isLarge ? 10 : 9);
        Frame = new PageFrame(paper, isLarge ? 22 : 14, isLarge ? 24 : 19, isLarge ? 22 : 17);
    }

    public PageFrame Frame { get; }

    public Colour Accent { get; }

    /// <summary>The accent, dark enough to read on white.</summary>
    public Colour AccentText { get; }

    public TextStyle Body { get; }

    public TextStyle Strong => Body with { Weight = FontWeight.Bold };

    public TextStyle Small => Body with { Size = Body.Size * 0.86, Colour = Colour.Muted };

    public TextStyle TalkTitle => Body with { Size = Body.Size * 1.2, Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle SessionTitle => Body with { Size = Body.Size * 1.2, Weight = FontWeight.Bold };

    public TextStyle Part => Body with { Size = Body.Size * 2, Weight = FontWeight.Bold, Colour = AccentText };

    public TextStyle Day => Body with { Size = Body.Size * 1.5, Weight = FontWeight.Bold, Colour = AccentText };

    /// <summary>The colour of a track, or the event's.</summary>
    public Colour Track(BookletSession session) => session.TrackColour is null ? Accent : Colour.Parse(session.TrackColour);
}
