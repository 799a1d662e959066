package fr.ctg.funding.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The field of a diploma or of a training course. */
@Schema(name = "Domaine", description = "Domaine d'un diplôme ou d'une formation.")
public enum DomaineSimule {
  /** Animation, project management, development of a territory. */
  ANIMATION_PROJET_TERRITOIRE,
  /** Any other. */
  AUTRE
}
