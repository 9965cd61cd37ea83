using EventsHub.Application.Data;
using EventsHub.Domain.Events;
using EventsHub.Domain.Registrations;

namespace EventsHub.Application.Registrations;

/// <summary>Takes options away from a registration and adds others, at the price of the day, with their places in the same transaction.</summary>
/// <param name="Removed">The lines that end.</param>
/// <param name="Added">What is added.</param>
internal sealed record OptionChange(IReadOnlyList<OrderLine> Removed, IReadOnlyList<Product> Added)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsNone => Removed.Count + Added.Count == 0;

    /// <summary>What leads from the options held to those wanted.</summary>
    public static OptionChange To(IReadOnlyList<Product> wanted, RegistrationFile file)
    {
        var held = file.Order.LinesOf(file.Registration).Where(l => l.Kind == ProductKind.Option).ToList();
        return new(
            [.. held.Where(line => wanted.All(p => p.Id != line.ProductId))],
            [.. wanted.Where(p => held.TrueForAll(line => line.ProductId != p.Id))]);
    }

    /// <summary>Changes the order.</summary>
    public void Apply(RegistrationFile file, int keptPercent, DateTime now)
    {
        foreach (var line in Removed)
        {
            file.Order.Cancel(line, keptPercent, now);
        }

        foreach (var product in Added)
        {
            file.Order.Add(file.Registration, product, now);
        }
    }

    /// <summary>Gives back and takes the places, after the change was saved: a change on an old reading stops before.</summary>
    public async Task MoveSeatsAsync(EventsHubDb db, Event @event, CancellationToken cancellationToken)
    {
        if (await Seats.ExchangeAsync(db, [.. Removed.Select(l => l.ProductId)], [.. Added.Select(p => p.Id)], cancellationToken) is { } soldOut)
        {
            throw ProductSelection.SoldOut(@event, Added.First(p => p.Id == soldOut));
        }
    }
}
