namespace EventsHub.Kernel.Operations;

/// <summary>A module's regular clean-up of data that it no longer needs. Must tolerate being repeated and running on several servers at once.</summary>
public interface IHousekeeping
{
    /// <summary>Deletes or closes whatever is overdue at the given moment (UTC).</summary>
    Task CleanAsync(DateTime utc, CancellationToken cancellationToken);
}
