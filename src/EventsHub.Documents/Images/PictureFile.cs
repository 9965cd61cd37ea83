namespace EventsHub.Documents.Images;

/// <summary>Pictures that people bring, before they are printed.</summary>
public static class PictureFile
{
    /// <summary>Whether documents can show a JPEG, PNG or SVG file.</summary>
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

    /// <summary>The media type of a file that can be read.</summary>
    public static string MediaTypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png" : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "image/jpeg" : "image/svg+xml";

    /// <summary>The end of a file's name that goes with a media type.</summary>
    public static string ExtensionOf(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".svg",
    };
}
