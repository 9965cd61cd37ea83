using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Storage;

/// <summary>Changes many rows some at a time. SQL Server gives one statement that locks 5,000 rows the whole table, and everybody else waits for its transaction.</summary>
public static class Portions
{
    private const int Rows = 2000;

    /// <summary>Changes portions of rows by id until none is left.</summary>
    /// <param name="rows">The rows to change; one that was changed must not be among them any more.</param>
    /// <param name="change">Changes some rows by one statement and returns how many.</param>
    /// <returns>How many were changed.</returns>
    public static async Task<int> InPortionsAsync<T>(this IQueryable<T> rows, Func<IQueryable<T>, Task<int>> change) where T : Entity
    {
        var all = 0;
        while (await change(rows.OrderBy(r => r.Id).Take(Rows)) is > 0 and var some)
        {
            all += some;
        }

        return all;
    }
}
