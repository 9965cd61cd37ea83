namespace EventsHub.Kernel.Domain;

/// <summary>A fact that others act on, named in the past tense.</summary>
public interface IDomainEvent;
