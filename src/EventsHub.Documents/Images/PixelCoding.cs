namespace EventsHub.Documents.Images;

/// <summary>How pixels are stored in the PDF.</summary>
internal enum PixelCoding
{
    /// <summary>The bytes of a JPEG file as they are.</summary>
    Jpeg,

    /// <summary>Rows of samples, deflated when they are written.</summary>
    Samples,
}
