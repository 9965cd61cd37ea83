using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace EventsHub.Kernel.Storage;

/// <summary>What concerns the versions of aggregates beside the saving of tracked rows, which raises them by itself.</summary>
public static class Versions
{
    /// <summary>Raises the version in a statement that changes rows which are not tracked, so that forms opened before are refused.</summary>
    public static UpdateSettersBuilder<T> RaiseVersion<T>(this UpdateSettersBuilder<T> set) where T : AggregateRoot => set.SetProperty(root => root.Version, root => root.Version + 1);

    /// <summary>Lets parts be saved without their root: the unit of work raises its version by the last statement before the commit, so that nobody waits for the row of the root any longer.</summary>
    public static void RaiseVersionLast<T>(this EventsHubDb db, Guid rootId) where T : AggregateRoot =>
        db.RaisedLast[(typeof(T), rootId)] = cancellationToken => db.Set<T>().Where(root => root.Id == rootId).ExecuteUpdateAsync(set => set.RaiseVersion(), cancellationToken);

    /// <summary>The refusal of a save that found rows changed since they were read, with the version read and the one stored now.</summary>
    internal static async Task<StaleException> StaleAsync(this EventsHubDb db, DbUpdateConcurrencyException conflict, CancellationToken cancellationToken)
    {
        var roots = new AggregateRoots(db);
        if (conflict.Entries.SelectMany(roots.Of).FirstOrDefault() is not { } root)
        {
            return new() { WasNoticedBySaving = true };
        }

        var stored = await root.GetDatabaseValuesAsync(cancellationToken);
        return new((int?)root.OriginalValues[nameof(AggregateRoot.Version)], (int?)stored?[nameof(AggregateRoot.Version)]) { WasNoticedBySaving = true };
    }
}
