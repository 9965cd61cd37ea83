namespace EventsHub.Documents.Images;

/// <summary>A picture that has been read: pixels or shapes.</summary>
internal abstract record PictureSource
{
    /// <summary>Width divided by height, after the EXIF orientation is applied.</summary>
    public abstract double AspectRatio { get; }

    /// <summary>Bytes of the file, embedded in SVG previews.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Media type of the file.</summary>
    public required string MediaType { get; init; }
}
