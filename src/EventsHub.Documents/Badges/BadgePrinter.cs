using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Prints badges as PDF and says beforehand what would not print well.</summary>
public sealed class BadgePrinter(FontLibrary fonts)
{
    /// <summary>Writes the badges as they come; pages go out as they are done.</summary>
    public Task WriteAsync(Stream output, BadgeEvent badgeEvent, IAsyncEnumerable<Badge> badges, BadgeLayout layout, DocumentInfo info,
        IProgress<int>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException(fonts.ToString());

    /// <summary>What somebody should know before this badge is printed.</summary>
    public IReadOnlyList<Finding> Preflight(BadgeEvent badgeEvent, Badge badge, BadgeLayout layout) => throw new NotSupportedException(fonts.ToString());
}
