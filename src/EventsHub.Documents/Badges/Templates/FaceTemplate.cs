namespace EventsHub.Documents.Badges.Templates;

/// <summary>What a badge looks like: the size of its face, and what stands where on it. It is read from a JSON document in which lengths are millimetres and sizes of text points; <c>x</c> counts from the side where
/// the event's language starts to read, so that one template serves every language.</summary>
public sealed class FaceTemplate
{
    /// <summary>The format of documents that this version writes and reads.</summary>
    public const int Format = 1;

    /// <summary>The longest document, in characters.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The largest number of elements.</summary>
    public const int MaxElements = 30;

    /// <summary>The largest number of texts in one element.</summary>
    public const int MaxTexts = 12;

    /// <summary>The shortest and longest side of a face, in millimetres.</summary>
    public const double MinSide = 40, MaxSide = 300;

    /// <summary>The least and greatest size of a text before it is made to fit, in points: below five, print on paper is for magnifying glasses.</summary>
    public const double MinTextSize = 5, MaxTextSize = 200;

    /// <summary>The least side of a QR code with its quiet zone, in millimetres. The code of a badge has 45 modules across with the quiet zone, so that one is 0.44 mm wide: three dots and a half of a printer of 203 dots
    /// an inch, and what a camera tells apart at the 20 to 30 cm at which a badge is held.</summary>
    public const double MinCode = 20;

    private static readonly Lazy<FaceTemplate> A6 = new(() => Read(A6Document));
    private static readonly Lazy<FaceTemplate> Card = new(() => Read(CardDocument));

    internal FaceTemplate(double width, double height, IReadOnlyList<FaceElement> elements) => (Width, Height, Elements) = (width, height, elements);

    /// <summary>Width of the face in millimetres.</summary>
    public double Width { get; }

    /// <summary>Height of the face in millimetres.</summary>
    public double Height { get; }

    /// <summary>The side in millimetres of the smallest QR code, with its quiet zone; null when there is none.</summary>
    public double? SmallestCode => Elements.OfType<QrElement>().Min(code => (double?)code.Width);

    /// <summary>The document of the badge of 105 × 148 mm that comes with EventsHub.</summary>
    public static string A6Document => Resource("a6.json");

    /// <summary>The document of the card of 86 × 54 mm that comes with EventsHub.</summary>
    public static string CardDocument => Resource("card.json");

    /// <summary>What is drawn, in the order in which it is painted and read out.</summary>
    internal IReadOnlyList<FaceElement> Elements { get; }

    /// <summary>Reads the document of a template.</summary>
    /// <exception cref="FaceTemplateException">It cannot be used; the exception says what is wrong and where.</exception>
    public static FaceTemplate Read(string document) => FaceTemplateReader.Read(document);

    /// <summary>The template that comes with EventsHub for badges of the shape that lies on a paper: the card where badges are wider than high, else the A6 badge.</summary>
    public static FaceTemplate StandardFor(BadgePaper paper) => paper.IsOfCards ? Card.Value : A6.Value;

    /// <summary>True when a badge of a paper has the size of the face, so that nothing is scaled.</summary>
    public bool HasSizeOf(BadgePaper paper) => Width == paper.BadgeWidth && Height == paper.BadgeHeight;

    /// <summary>The scale at which the face fills a badge of a paper: 1 for its own size.</summary>
    public double ScaleOn(BadgePaper paper) => Math.Min(paper.BadgeWidth / Width, paper.BadgeHeight / Height);

    /// <summary>True when a part of a badge is shown, whatever condition it stands under.</summary>
    internal bool Shows(BadgePart part) => Elements.Any(element => element.Shows(part));

    private static string Resource(string name)
    {
        using StreamReader reader = new(typeof(FaceTemplate).Assembly.GetManifestResourceStream(typeof(FaceTemplate), name)!);
        return reader.ReadToEnd();
    }
}
