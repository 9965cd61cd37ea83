namespace EventsHub.Documents.Images;

/// <summary>Checks uploaded pictures before they are stored.</summary>
public static class PictureFile
{
    /// <summary>True when a file is a JPEG, PNG or SVG picture that documents can show. An SVG file with text is refused, because no fonts are given here.</summary>
    public static bool CanBeRead(byte[] file)
    {
        try
        {
            ImageReader.Read(file);
            return true;
        }
        catch (ImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Media type of a file for which <see cref="CanBeRead"/> is true.</summary>
    public static string MediaTypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png" : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "image/jpeg" : "image/svg+xml";

    /// <summary>File name extension, with its dot, of a media type returned by <see cref="MediaTypeOf"/>.</summary>
    public static string ExtensionOf(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".svg",
    };
}
