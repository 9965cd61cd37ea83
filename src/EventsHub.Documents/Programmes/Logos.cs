using EventsHub.Documents.Images;

namespace EventsHub.Documents.Programmes;

/// <summary>Reads the event's logo for booklets and door signs.</summary>
internal static class Logos
{
    /// <summary>The logo, or null where the file cannot be read: a programme is printed without its logo rather than not at all.</summary>
    public static PictureSource? Read(byte[]? file)
    {
        try
        {
            return file is null ? null : ImageReader.Read(file);
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }
}
