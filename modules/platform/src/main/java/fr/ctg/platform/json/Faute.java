package fr.ctg.platform.json;

/** Placeholder. @param pointeur p @param code c @param message m */
public record Faute(String pointeur, String code, String message) {}
