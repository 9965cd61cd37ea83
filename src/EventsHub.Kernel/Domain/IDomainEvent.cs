namespace EventsHub.Kernel.Domain;

/// <summary>Something that has happened to an aggregate, named in the past tense. Each module decides which messages follow from it.</summary>
public interface IDomainEvent;
