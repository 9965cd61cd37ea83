using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Pages;

/// <summary>Reads what people upload, no further than it may be long.</summary>
public static class Uploads
{
    /// <summary>A file; of one that is too long, one byte more than is accepted, which is enough to be told.</summary>
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

    /// <summary>A file from a form; nothing where none was chosen.</summary>
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
