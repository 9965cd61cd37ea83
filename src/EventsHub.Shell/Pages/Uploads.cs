using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Pages;

/// <summary>Reads uploads into memory without reading further than the allowed length.</summary>
public static class Uploads
{
    /// <summary>The content, or its first <paramref name="most"/> + 1 bytes when it is longer, so that the caller can see that it is too
    /// long.</summary>
    public static async Task<byte[]> ReadAsync(Stream from, int most, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; content.Length <= most && (read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most + 1 - content.Length)), cancellationToken)) > 0;)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The content of a file from a form, like <see cref="ReadAsync(Stream, int, CancellationToken)"/>; empty when no file was
    /// chosen.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile? file, int most, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return [];
        }

        await using var content = file.OpenReadStream();
        return await ReadAsync(content, most, cancellationToken);
    }
}
