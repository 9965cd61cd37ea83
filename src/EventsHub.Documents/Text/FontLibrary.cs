namespace EventsHub.Documents.Text;

/// <summary>The fonts that may be printed with. One per application; safe for every thread.</summary>
public sealed class FontLibrary
{
    /// <summary>Opens the fonts that the folders hold.</summary>
    public static FontLibrary Open(FontOptions? options = null) => throw new NotSupportedException((options ?? new FontOptions()).ToString());
}
