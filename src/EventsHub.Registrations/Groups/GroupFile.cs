using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;

namespace EventsHub.Registrations.Groups;

/// <summary>Finds the order of a group by the link of its leader.</summary>
internal static class GroupFile
{
    /// <summary>Loads the order of a group, so that it can be changed.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="eventCode">The event's code.</param>
    /// <param name="token">The token of the leader's link.</param>
    /// <param name="version">The version that the leader was shown; null skips the check.</param>
    /// <param name="now">The present time (UTC).</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <exception cref="NotFoundException">The token is unknown or has expired, or the order is not one of a group.</exception>
    /// <exception cref="StaleException">The group was changed meanwhile.</exception>
    public static async Task<OrderFile> LoadAsync(EventsHubDb db, string eventCode, string token, int? version, DateTime now, CancellationToken cancellationToken)
    {
        var file = await OrderFile.LoadAsync(db, await OrderLinks.OrderOfAsync(db, eventCode, token, now, cancellationToken), cancellationToken);
        Check(file);
        StaleException.ThrowIfOther(version, file.Order.Version);
        return file;
    }

    /// <summary>Reads the order of a group without tracking changes.</summary>
    /// <exception cref="NotFoundException">The token is unknown or has expired, or the order is not one of a group.</exception>
    public static async Task<OrderFile> ReadAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken)
    {
        var file = await OrderFile.ReadAsync(db, await OrderLinks.OrderOfAsync(db, eventCode, token, now, cancellationToken), cancellationToken);
        Check(file);
        return file;
    }

    /// <summary>A place of the group by its code, as typed.</summary>
    /// <exception cref="NotFoundException">The group has no such place, or not any more.</exception>
    public static Registration Place(this OrderFile file, string code) =>
        file.Order.Places.FirstOrDefault(place => place.Code == ShortCode.Normalize(code)) ?? throw new NotFoundException("place");

    /// <summary>Ends the links that were mailed to whoever was invited to a place.</summary>
    public static void EndLinks(this EventsHubDb db, Registration place) => db.AccessLinks.RemoveRange(db.AccessLinks.Where(link => link.Purpose == LinkPurpose.Registration && link.SubjectId == place.Id));

    /// <summary>The page of the leader that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"{OrderLinks.PathOf(eventCode, token)}/group";

    /// <summary>The page that a token opens to whoever is to fill in their details.</summary>
    public static string PlacePathOf(string eventCode, string token) => $"{OwnPage.OwnLinks.PathOf(eventCode, token)}/place";

    private static void Check(OrderFile file)
    {
        if (!file.Order.IsGroup)
        {
            throw new NotFoundException("group");
        }
    }
}
