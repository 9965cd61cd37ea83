using System.IO.Compression;

namespace EventsHub.Registrations.Pages;

/// <summary>Carries a file through the steps of an import, compressed in a hidden field of the form. The server keeps no copy of people's
/// details between the steps, so that nothing has to be cleaned up and any node can answer the next step.</summary>
public static class CarriedFile
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The longest form value accepted, in characters; a file of the largest size fits in it.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    public static string Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>The file in a form value; null when there is none, or one that is damaged or too large.</summary>
    public static byte[]? Unpack(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(value)), CompressionMode.Decompress);
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > MaxBytes)
                {
                    return null;
                }
            }

            return content.ToArray();
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
