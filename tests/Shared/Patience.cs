namespace EventsHub.Testing;

/// <summary>Waiting for what happens by itself, for as long as a machine may take that is busy with other things. Whoever is lucky waits a moment only.</summary>
public static class Patience
{
    /// <summary>The longest that anything is waited for. What has not happened by then never will.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Looks until it has happened; false when it has not within the limit.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> happened)
    {
        using CancellationTokenSource limit = new(Limit);
        while (!await happened())
        {
            if (limit.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(100, CancellationToken.None);
        }

        return true;
    }
}
