using EventsHub.Kernel.Modules;

namespace EventsHub.Shell.Modules;

/// <summary>The modules of this installation, in the order in which they build on each other.</summary>
public sealed class ModuleList(params IReadOnlyList<Module> modules)
{
    public IReadOnlyList<Module> All { get; } = modules;

    /// <summary>Where the kernel looks for handlers, tables and texts.</summary>
    public ModuleCatalogue Catalogue { get; } = new([typeof(ModuleList).Assembly, .. modules.Select(module => module.GetType().Assembly)]);

    /// <summary>The navigation of staff on the pages of an event, or on all pages.</summary>
    public IEnumerable<StaffLink> StaffLinks(bool ofEvent) =>
        All.SelectMany(module => module.StaffLinks).Where(link => link.IsOfEvent == ofEvent).OrderBy(link => link.Position);

    public IEnumerable<PublicLink> PublicLinks => All.SelectMany(module => module.PublicLinks).OrderBy(link => link.Position);
}
