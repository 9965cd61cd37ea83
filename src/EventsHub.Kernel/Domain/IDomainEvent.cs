namespace EventsHub.Kernel.Domain;

/// <summary>Something that has happened, named in the past tense; a record of ids and of little else. Any number of subscribers may follow it, and whoever raises it knows none of them.</summary>
public interface IDomainEvent;
