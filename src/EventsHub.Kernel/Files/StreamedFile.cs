namespace EventsHub.Kernel.Files;

/// <summary>A file that is written while it is sent, so that it may be of any length. What can be refused was refused before it is handed out;
/// it is written within the scope of its request.</summary>
/// <param name="Name">What it is saved as.</param>
/// <param name="ContentType">MIME type.</param>
/// <param name="Steps">How many steps writing takes, for a progress bar.</param>
/// <param name="WriteAsync">Writes it, and reports the steps done.</param>
public sealed record StreamedFile(string Name, string ContentType, int Steps, Func<Stream, IProgress<int>?, CancellationToken, Task> WriteAsync)
{
    /// <summary>A PDF document.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>A calendar (RFC 5545).</summary>
    public const string Calendar = "text/calendar; charset=utf-8";

    /// <summary>The whole file, for those that are small: a badge, a ticket, a mail's attachment.</summary>
    public async Task<byte[]> ToArrayAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await WriteAsync(content, null, cancellationToken);
        return content.ToArray();
    }
}
