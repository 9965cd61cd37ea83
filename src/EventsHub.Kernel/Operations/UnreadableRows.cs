using System.Text.Json;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Operations;

/// <summary>Finds rows that cannot be loaded, for example because a JSON column was damaged by hand.</summary>
public static class UnreadableRows
{
    private const int PageSize = 500;

    /// <summary>One finding for each row of a table that cannot be read.</summary>
    /// <param name="db">The database to search.</param>
    /// <param name="kind">What the finding calls a row, such as "room".</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<IReadOnlyList<StorageFinding>> OfAsync<T>(EventsHubDb db, string kind, CancellationToken cancellationToken) where T : Entity
    {
        List<StorageFinding> findings = [];
        var ids = await db.Set<T>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);
        foreach (var page in ids.Chunk(PageSize))
        {
            if (await ErrorOfAsync<T>(db, page, cancellationToken) is null)
            {
                continue;
            }

            foreach (var id in page)
            {
                if (await ErrorOfAsync<T>(db, [id], cancellationToken) is { } error)
                {
                    findings.Add(new("unreadable", $"{kind} {id}", error));
                }
            }
        }

        return findings;
    }

    private static async Task<string?> ErrorOfAsync<T>(EventsHubDb db, Guid[] ids, CancellationToken cancellationToken) where T : Entity
    {
        try
        {
            await db.Set<T>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception.GetBaseException() is JsonException or FormatException or InvalidOperationException)
        {
            return exception.GetBaseException().Message;
        }
    }
}
