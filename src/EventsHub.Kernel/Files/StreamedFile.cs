namespace EventsHub.Kernel.Files;

/// <summary>A download that is written while it is sent, so that its length is not limited by memory. Everything that can be refused is checked before
/// this object is returned; it must be written within the scope of its request, which holds the database context.</summary>
/// <param name="Name">File name offered to the browser.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Steps">Number of steps that writing takes, for a progress bar.</param>
/// <param name="WriteAsync">Writes the file to a stream and reports how many steps are done.</param>
public sealed record StreamedFile(string Name, string ContentType, int Steps, Func<Stream, IProgress<int>?, CancellationToken, Task> WriteAsync)
{
    /// <summary>Media type of PDF documents.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Media type of iCalendar files (RFC 5545).</summary>
    public const string Calendar = "text/calendar; charset=utf-8";

    /// <summary>The complete file in memory; only for small ones such as a badge, a ticket or a mail attachment.</summary>
    public async Task<byte[]> ToArrayAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await WriteAsync(content, null, cancellationToken);
        return content.ToArray();
    }
}
