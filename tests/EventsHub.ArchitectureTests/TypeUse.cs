namespace EventsHub.ArchitectureTests;

/// <summary>A type uses another.</summary>
internal sealed record TypeUse(Named User, Named Used)
{
    /// <inheritdoc/>
    public override string ToString() => $"{User} uses {Used}";
}
