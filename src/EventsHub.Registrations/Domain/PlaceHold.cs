using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>One place that is kept for whoever comes with a code. It counts as taken until somebody comes, or its time is over.</summary>
public sealed class PlaceHold : Entity
{
    private PlaceHold()
    {
    }

    /// <summary>Id of the code.</summary>
    public Guid VoucherId { get; private set; }

    /// <summary>Id of the ticket type or option of which a place is kept.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Until when it is kept (UTC, exclusive).</summary>
    public DateTime Until { get; private set; }

    /// <summary>Keeps a place, which the caller takes.</summary>
    /// <exception cref="InvalidOperationException">The code keeps no places.</exception>
    public static PlaceHold For(Voucher voucher) => voucher is { ReservedProductId: { } product, ReservedUntil: { } until }
        ? new() { VoucherId = voucher.Id, ProductId = product, Until = until }
        : throw new InvalidOperationException("This code keeps no places.");
}
