namespace EventsHub.Documents.Images;

/// <summary>A picture that was read and can be shown.</summary>
internal abstract record PictureSource
{
    /// <summary>Width to height as seen.</summary>
    public abstract double AspectRatio { get; }

    /// <summary>The file that was read, for previews.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>The media type of the file.</summary>
    public required string MediaType { get; init; }
}
