using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Kernel.Storage;

/// <summary>What a module sees to whenever one of its rows is stored.</summary>
public interface ISaveStep
{
    /// <summary>Called before each save for every row that is added or changed.</summary>
    /// <param name="entry">The row; of any module.</param>
    /// <param name="utc">The moment of the save.</param>
    void Prepare(EntityEntry entry, DateTime utc);
}
