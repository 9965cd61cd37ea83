namespace EventsHub.Documents.Text;

/// <summary>One line, set.</summary>
internal sealed class TextLine
{
    /// <summary>The glyphs, left to right.</summary>
    public required LinePiece[] Pieces { get; init; }

    /// <summary>Width in millimetres without the space that hangs over the end.</summary>
    public required double Width { get; init; }

    /// <summary>Millimetres of ink over the baseline.</summary>
    public required double Ascent { get; init; }

    /// <summary>Millimetres of ink under the baseline.</summary>
    public required double Descent { get; init; }

    /// <summary>Where it starts in the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>Where the next one starts.</summary>
    public required int End { get; init; }

    /// <summary>True when it reads from the right.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>True when the paragraph goes on: such a line may be justified.</summary>
    public required bool Continues { get; init; }

    /// <summary>True when one cluster was wider than the line and is set smaller to stay in it.</summary>
    public bool IsShrunk { get; init; }

    /// <summary>True when it ends in an ellipsis instead of the rest of its text.</summary>
    public bool IsCut { get; init; }

    /// <summary>True when a character is in no font.</summary>
    public bool Missing => Pieces.Any(piece => piece.Run.Missing);

    /// <summary>The same line with its pieces at other places.</summary>
    public TextLine With(LinePiece[] pieces, double width) => With(pieces, width, IsCut);

    /// <summary>The same line, marked as one whose text does not end there.</summary>
    public TextLine Cut() => With(Pieces, Width, isCut: true);

    private TextLine With(LinePiece[] pieces, double width, bool isCut) => new()
    {
        Pieces = pieces,
        Width = width,
        IsCut = isCut,
        Ascent = Ascent,
        Descent = Descent,
        Start = Start,
        End = End,
        RightToLeft = RightToLeft,
        Continues = Continues,
        IsShrunk = IsShrunk,
    };
}
