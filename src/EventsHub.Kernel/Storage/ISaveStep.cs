using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Kernel.Storage;

/// <summary>Lets a module adjust rows just before they are saved.</summary>
public interface ISaveStep
{
    /// <summary>Called before each save for every row that was added or changed.</summary>
    /// <param name="entry">The row to be saved; it may belong to any module.</param>
    /// <param name="utc">Time of the save (UTC).</param>
    void Prepare(EntityEntry entry, DateTime utc);
}
