using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Writes a programme booklet as PDF.</summary>
public sealed class BookletWriter(FontLibrary fonts)
{
    /// <summary>Writes the booklet on paper of the size asked for.</summary>
    public Task WriteAsync(Stream output, Booklet booklet, PaperSize paper, DocumentInfo info, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(fonts.ToString());
}
