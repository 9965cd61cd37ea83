namespace EventsHub.Documents.Images;

/// <summary>How pixel data are coded in the PDF.</summary>
internal enum PixelCoding
{
    /// <summary>A complete JPEG file, embedded as it is (DCTDecode).</summary>
    Jpeg,

    /// <summary>Rows of samples, compressed when they are written (FlateDecode).</summary>
    Samples,
}
