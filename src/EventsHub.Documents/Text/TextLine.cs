namespace EventsHub.Documents.Text;

/// <summary>A line of text, ready to be drawn.</summary>
internal sealed class TextLine
{
    /// <summary>Glyphs in visual order from left to right.</summary>
    public required LinePiece[] Pieces { get; init; }

    /// <summary>Width in millimetres, without spaces that hang over the end.</summary>
    public required double Width { get; init; }

    /// <summary>Ink above the baseline in millimetres.</summary>
    public required double Ascent { get; init; }

    /// <summary>Ink below the baseline in millimetres.</summary>
    public required double Descent { get; init; }

    /// <summary>Index of the paragraph's text where the line starts.</summary>
    public required int Start { get; init; }

    /// <summary>Index where the next line starts.</summary>
    public required int End { get; init; }

    /// <summary>True when the paragraph runs from right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>True when it is not the last line of the paragraph, so that it may be justified.</summary>
    public required bool Continues { get; init; }

    /// <summary>True when a single cluster was wider than the line and is set smaller.</summary>
    public bool IsShrunk { get; init; }

    /// <summary>True when the line ends in an ellipsis in place of the rest of the text.</summary>
    public bool IsCut { get; init; }

    /// <summary>True when no installed font covers a character of the line.</summary>
    public bool Missing => Pieces.Any(piece => piece.Run.Missing);

    /// <summary>The same line with other pieces and width.</summary>
    public TextLine With(LinePiece[] pieces, double width) => With(pieces, width, IsCut);

    /// <summary>The same line, flagged as ending in an ellipsis.</summary>
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
