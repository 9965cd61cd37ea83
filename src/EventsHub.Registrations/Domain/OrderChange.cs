using EventsHub.Conference.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What a person no longer takes, and takes in addition.</summary>
/// <param name="Added">The products added.</param>
/// <param name="Ordered">The lines that they are.</param>
/// <param name="Removed">The lines cancelled.</param>
/// <param name="MovesPlaces">True when the person has places, so that the caller takes those added and gives back those removed.</param>
/// <param name="ChangesBalance">True when more or less is owed than before.</param>
public sealed record OrderChange(IReadOnlyList<ProductOffer> Added, IReadOnlyList<OrderLine> Ordered, IReadOnlyList<OrderLine> Removed, bool MovesPlaces, bool ChangesBalance);
