using EventsHub.Documents.Images;

namespace EventsHub.Documents.Programmes;

/// <summary>The event's picture on what is printed.</summary>
internal static class Logos
{
    /// <summary>The picture, or none where it cannot be read: whoever prints the evening before wants the sheets all the same.</summary>
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
